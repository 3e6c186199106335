package eu.elmgateway.cli;

import eu.elmgateway.validation.report.Face;
import eu.elmgateway.validation.report.ReportIndex;
import eu.elmgateway.validation.report.ReportWriter;
import eu.elmgateway.validation.report.ReportedDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A page for each document, and {@code index.html} that leads to them. */
final class ReportFolder implements ReportWriter {
    private static final int LONGEST = 80;

    private final Path folder;
    private final Locale language;
    private final PrintWriter page;
    private final ReportIndex index;
    private int count;

    ReportFolder(Path folder, Locale language) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.language = language;
        this.page = new PrintWriter(folder.resolve("index.html").toFile(), StandardCharsets.UTF_8);
        this.index = new ReportIndex(page::print, language);
    }

    @Override
    public void add(ReportedDocument document) {
        count++;
        String name = String.format(Locale.ROOT, "%05d-%s.html", count, plain(document));
        try {
            Files.writeString(folder.resolve(name), Face.HTML.write(document, language));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
        index.add(document, name);
    }

    /** The name of a document may hold anything, slashes and dots included; that of a file here must not. */
    private static String plain(ReportedDocument document) {
        String name = (document.file() + (document.line() == 0 ? "" : "-" + document.line()))
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-");
        return name.substring(Math.max(0, name.length() - LONGEST));
    }

    @Override
    public void end() {
        index.end();
    }

    /** What the index is written with; to be closed in the end. */
    PrintWriter page() {
        return page;
    }
}
