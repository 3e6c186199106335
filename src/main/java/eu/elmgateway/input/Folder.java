package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a folder and of the folders in it, in the order of their names, those that fit. Hidden ones are left out. */
final class Folder implements Source {
    private final Path folder;
    private final Predicate<Path> fits;
    private final Reading reading;

    Folder(Path folder, Predicate<Path> fits, Reading reading) {
        this.folder = folder;
        this.fits = fits;
        this.reading = reading;
    }

    @Override
    public void read(Sink sink) throws InterruptedException {
        List<Path> inside;
        try {
            inside = inside(folder);
        } catch (IOException e) {
            sink.take(Input.Unread.rest(Names.shown(folder.toString()), 0, 0, Message.of("input.no-access")));
            return;
        }
        for (Path path : inside) {
            // A link to a folder may lead back to where we are.
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                new Folder(path, fits, reading).read(sink);
            } else if (Files.isRegularFile(path) && fits.test(path)) {
                new FileSource(path, reading).read(sink);
            }
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !Names.hidden(path)).sorted().toList();
        }
    }

    @Override
    public long size() {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> Files.isRegularFile(path) && fits.test(path))
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
