package eu.elmgateway.validation;

import eu.elmgateway.safe.LineIndex;
import org.jspecify.annotations.Nullable;

/**
 * The terminal face of a report: a finding as compilers write it, with the line quoted and a caret below, and what to write
 * instead. Lines end in LF.
 */
public final class ReportText {
    private static final int WIDTH = 110;

    private final String file;
    private final String name;
    private final @Nullable LineIndex lines;

    /**
     * Makes a face for one document.
     *
     * @param text the document, to quote from; null if it could not be read as text
     */
    public ReportText(String file, @Nullable String text) {
        this(file, 0, text);
    }

    /**
     * Makes a face for a document that is a line of a file.
     *
     * @param line which line, counted from 1; 0 if it is the whole file
     */
    public ReportText(String file, int line, @Nullable String text) {
        this.file = file;
        this.name = line == 0 ? file : file + ":" + line;
        this.lines = text == null ? null : new LineIndex(text, Math.max(1, line));
    }

    /** Writes the report: findings first, the verdict last. */
    public String write(Report report) {
        var out = new StringBuilder();
        report.groups().forEach(group -> write(group.finding(), out));
        out.append(name).append(": ").append(ReportJson.word(report.verdict()));
        if (report.format() != null) {
            out.append(" (").append(report.format()).append(')');
        }
        out.append('\n');
        report.completeness().forEach(one -> CompletenessText.write(one, out));
        return out.toString();
    }

    private void write(Finding finding, StringBuilder out) {
        Place place = finding.place();
        out.append(place.line() > 0 ? file : name);
        if (place.line() > 0) {
            out.append(':').append(place.line()).append(':').append(place.column());
        }
        out.append(": ").append(ReportJson.word(finding.severity())).append(": ");
        out.append(finding.message()).append(" [").append(finding.rule()).append("]\n");
        quote(place, out);
        if (place.path() != null) {
            out.append("    at ").append(place.path()).append('\n');
        }
        if (finding.advice() != null) {
            out.append("    -> ").append(finding.advice()).append('\n');
        }
    }

    /** A long line, such as that of a sealed document, is cut around the place. */
    private void quote(Place place, StringBuilder out) {
        if (lines == null || place.line() <= 0) {
            return;
        }
        String line = lines.line(place.line()).replace('\t', ' ');
        int column = Math.min(Math.max(place.column() - 1, 0), line.length());
        int begin = line.length() <= WIDTH ? 0 : Math.max(0, Math.min(column - WIDTH / 3, line.length() - WIDTH));
        int end = Math.min(line.length(), begin + WIDTH);
        out.append("    ").append(line, begin, end).append('\n');
        out.append("    ").append(" ".repeat(column - begin)).append("^\n");
    }
}
