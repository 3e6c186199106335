package eu.elmgateway.validation.report;

import eu.elmgateway.wording.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The ways to write a report, by name and by media type. */
public enum Face {
    /** For a terminal: as compilers write, the line quoted with a caret below. */
    TEXT("text/plain"),
    /** For programs: one object a document, with every finding. */
    JSON("application/json"),
    /** For spreadsheets: a row a finding. */
    CSV("text/csv"),
    /** For a browser or paper: one page that needs nothing else. */
    HTML("text/html"),
    /** For editors and code hosts: SARIF 2.1.0. */
    SARIF("application/sarif+json"),
    /** For build servers: JUnit's XML. */
    JUNIT("application/junit+xml");

    private final String mediaType;

    Face(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The face of this name, such as {@code html}. */
    public static Optional<Face> named(String name) {
        return Arrays.stream(values())
                .filter(face -> face.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What users call it, such as {@code html}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type, without parameters. What is written is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * A writer of this face.
     *
     * @param out takes the text piece by piece
     */
    public ReportWriter to(Consumer<String> out, Locale language) {
        return switch (this) {
            case TEXT -> new ReportText(out, language);
            case JSON -> new JsonWriter(out, language);
            case CSV -> new ReportCsv(out, language);
            case HTML -> new ReportHtml(out, language);
            case SARIF -> new ReportSarif(out, language);
            case JUNIT -> new ReportJunit(out, language);
        };
    }

    /** One document in this face. */
    public String write(ReportedDocument document, Locale language) {
        var text = new StringBuilder();
        ReportWriter writer = to(text::append, language);
        writer.add(document);
        writer.end();
        return text.toString();
    }

    /** One document in this face, in English. */
    public String write(ReportedDocument document) {
        return write(document, Languages.ENGLISH);
    }
}
