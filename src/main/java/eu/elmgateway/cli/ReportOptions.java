package eu.elmgateway.cli;

import eu.elmgateway.validation.report.Face;
import eu.elmgateway.validation.report.ReportText;
import eu.elmgateway.validation.report.ReportWriter;
import eu.elmgateway.wording.Languages;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What reports are to look like. */
final class ReportOptions {
    @Option(names = "--report", paramLabel = "FACE", description = "${COMPLETION-CANDIDATES}. Default: text.")
    Face face = Face.TEXT;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language of the messages: en or fr. Default: en.")
    Language language = Language.EN;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing of documents that are valid, and give no summary.")
    boolean quiet;

    /** What it is written in. */
    enum Language {
        EN,
        FR
    }

    Locale language() {
        return Languages.of(language.name());
    }

    Output open(CommandLine line, Terminal terminal) {
        PrintWriter out = line.getOut();
        ReportWriter writer = face == Face.TEXT
                ? new ReportText(out::print, language(), terminal.out() && terminal.colour())
                : face.to(out::print, language());
        return new PlainOutput(out, writer, quiet);
    }
}
