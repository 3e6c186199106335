package eu.elmgateway.validation.report;

import eu.elmgateway.wording.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The ways to write a report, by name and by media type. */
public enum Face {
    /** For a terminal: as compilers write, the line quoted with a caret below. */
    TEXT("text/plain", ReportText::new),
    /** For programs: one object a document, with every finding. */
    JSON("application/json", (out, language) -> new JsonWriter(out, language)),
    /** For spreadsheets: a row a finding. */
    CSV("text/csv", ReportCsv::new),
    /** For a browser or paper: one page that needs nothing else. */
    HTML("text/html", ReportHtml::new),
    /** For editors and code hosts: SARIF 2.1.0. */
    SARIF("application/sarif+json", ReportSarif::new),
    /** For build servers: JUnit's XML. */
    JUNIT("application/junit+xml", ReportJunit::new);

    private final String mediaType;
    private final BiFunction<Consumer<String>, Locale, ReportWriter> writers;

    Face(String mediaType, BiFunction<Consumer<String>, Locale, ReportWriter> writers) {
        this.mediaType = mediaType;
        this.writers = writers;
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
        return writers.apply(out, language);
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
