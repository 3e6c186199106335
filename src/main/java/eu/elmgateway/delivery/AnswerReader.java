package eu.elmgateway.delivery;

import eu.elmgateway.registry.Answering;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Document;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from a registry's answer what its file says to take. Thread-safe. */
final class AnswerReader {
    /** More of a registry's words than anybody reads; the whole answer is kept as a document. */
    private static final int LONGEST = 2_000;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Answering answering;
    private final SafeReaders readers;

    AnswerReader(Answering answering, SafeReaders readers) {
        this.answering = answering;
        this.readers = readers;
    }

    /** Code, words and reference of an answer, as far as it has them. */
    Answer read(Document answer) {
        var reading = Reading.of(answer.bytes(), readers);
        return new Answer(
                filled(answering.code(), reading),
                filled(answering.text(), reading),
                filled(answering.reference(), reading),
                kept(answer));
    }

    private static @Nullable Document kept(Document answer) {
        return answer.bytes().length == 0 ? null : answer;
    }

    private static @Nullable String filled(@Nullable String expression, Reading reading) {
        if (expression == null) {
            return null;
        }
        boolean found = PLACE.matcher(expression)
                .results()
                .anyMatch(place -> !reading.at(place.group(1)).isBlank());
        String text = PLACE.matcher(expression)
                .replaceAll(place ->
                        Matcher.quoteReplacement(reading.at(place.group(1)).strip()));
        return found ? text.substring(0, Math.min(text.length(), LONGEST)) : null;
    }
}
