package eu.elmgateway.cli;

import eu.elmgateway.validation.report.Face;
import eu.elmgateway.validation.report.ReportText;
import eu.elmgateway.validation.report.ReportWriter;
import eu.elmgateway.wording.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What reports are to look like, and where they are to go. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FACE",
            completionCandidates = Lower.Faces.class,
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    Face face = Face.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            completionCandidates = Lower.Languages.class,
            description = "Language of the messages: ${COMPLETION-CANDIDATES}. Default: en.")
    Language language = Language.EN;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Where to write the report, if not to standard output. With --report html a folder: a page for"
                            + " each document, and index.html; or FILE.html, for one page on all.")
    @Nullable
    Path output;

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

    /** Begins the report. */
    Output open(CommandLine line, Terminal terminal) throws IOException {
        if (output == null) {
            PrintWriter out = line.getOut();
            return new WrittenReport(writer(out, terminal.out() && terminal.colour()), out, () -> {}, quiet);
        }
        if (face == Face.HTML && !output.toString().endsWith(".html")) {
            var folder = new ReportFolder(output, language());
            return new WrittenReport(folder, folder.page(), folder.page()::close, quiet);
        }
        PrintWriter out = file(line, output);
        return new WrittenReport(writer(out, false), out, out::close, quiet);
    }

    private static PrintWriter file(CommandLine line, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ParameterException(line, "--output " + file + " is a folder; give the name of a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new PrintWriter(file.toFile(), StandardCharsets.UTF_8);
    }

    private ReportWriter writer(PrintWriter out, boolean coloured) {
        return face == Face.TEXT ? new ReportText(out::print, language(), coloured) : face.to(out::print, language());
    }
}
