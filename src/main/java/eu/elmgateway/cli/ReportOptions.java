package eu.elmgateway.cli;

import eu.elmgateway.wording.Languages;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What reports are to look like. */
final class ReportOptions {
    @Option(names = "--report", paramLabel = "FACE", description = "text, csv or json. Default: text.")
    Face face = Face.TEXT;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language of the messages: en or fr. Default: en.")
    Language language = Language.EN;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing of documents that are valid, and give no summary.")
    boolean quiet;

    /** How a report looks. */
    enum Face {
        TEXT,
        CSV,
        JSON
    }

    /** What it is written in. */
    enum Language {
        EN,
        FR
    }

    Locale language() {
        return Languages.of(language.name());
    }

    Output open(CommandLine line) {
        return new PlainOutput(line.getOut(), face, quiet);
    }
}
