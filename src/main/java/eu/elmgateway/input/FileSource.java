package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file: a document, lines of documents, or a ZIP file of them. */
final class FileSource implements Source {
    private final Path file;
    private final Reading reading;
    private final String name;

    FileSource(Path file, Reading reading) {
        this.file = file;
        this.reading = reading;
        this.name = Names.shown(file.toString());
    }

    @Override
    public void read(Sink sink) throws InterruptedException {
        try {
            if (isZip()) {
                new Archive(file, name, reading).read(sink);
            } else {
                plain(sink);
            }
        } catch (AccessDeniedException e) {
            sink.take(Input.Unread.rest(name, 0, 0, Message.of("input.no-access")));
        } catch (IOException e) {
            sink.take(Input.Unread.rest(name, 0, 0, Message.of("input.unreadable", String.valueOf(e.getMessage()))));
        }
    }

    private void plain(Sink sink) throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(file)) {
            new Content(reading).read(name, in, sink);
        }
    }

    /** By its first bytes as well as by its name, so that nobody is told that a ZIP file is no JSON. */
    private boolean isZip() throws IOException {
        if (Names.zip(name)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Archive.begins(in.readNBytes(Archive.SIGN));
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
