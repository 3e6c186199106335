package eu.elmgateway.validation.report;

import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.validation.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line of a document at which a finding lies, as far as it fits. A long line, such as that of a sealed document, is cut
 * around the place.
 *
 * @param text without what would steer a terminal or turn the reading direction
 * @param start where in it the place begins
 * @param end where the value, the name or the sign there ends
 */
record Quote(String text, int start, int end) {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|</?[^\\s/>]+|[\\p{L}\\p{N}_.+-]+|.", Pattern.DOTALL);

    static Optional<Quote> of(ReportedDocument document, Place place, int width) {
        LineIndex lines = document.lines();
        return lines == null || place.line() <= 0
                ? Optional.empty()
                : Optional.of(of(lines.line(place.line()), place.column() - 1, width));
    }

    private static Quote of(String line, int at, int width) {
        int column = Math.min(Math.max(at, 0), line.length());
        int begin = line.length() <= width ? 0 : Math.max(0, Math.min(column - width / 3, line.length() - width));
        int stop = Math.min(line.length(), begin + width);
        String shown = Plain.of(line.substring(begin, stop));
        int start = column - begin;
        var token = TOKEN.matcher(shown).region(start, shown.length());
        return new Quote(shown, start, token.lookingAt() ? token.end() : start);
    }

    String before() {
        return text.substring(0, start);
    }

    String there() {
        return text.substring(start, end);
    }

    String after() {
        return text.substring(end);
    }
}
