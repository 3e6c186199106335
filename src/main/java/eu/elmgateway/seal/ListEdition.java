package eu.elmgateway.seal;

import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.seal.TrustedList.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All lists of one refresh, in a folder of their own that counts once it is finished. For one thread. */
final class ListEdition {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final RefreshedLists place;
    private final String name;
    private final Path folder;
    private final @Nullable Path before;
    private final List<String> problems = new ArrayList<>();
    private int size;

    ListEdition(RefreshedLists place, Instant now) throws IOException {
        this.place = place;
        this.name = NAME.format(now);
        this.folder = Files.createDirectories(place.folder().resolve(name));
        this.before = place.current().orElse(null);
    }

    /** What the list of a pointer is called here: its territory, and nothing that is a path. */
    static String name(Pointer pointer) {
        return pointer.territory().replaceAll("[^A-Za-z0-9]", "");
    }

    /** A list as it is now; empty if there is none, or it cannot be read. */
    Optional<TrustedList> before(ListReader reader, String list) {
        try {
            Path file = before == null ? null : before.resolve(list + ".xml");
            return file == null || !Files.isRegularFile(file)
                    ? Optional.empty()
                    : reader.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException | UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Takes a list, unless the one that is there is of a later edition. */
    void add(String list, TrustedList found, Optional<TrustedList> old) throws RefusedListException {
        if (old.isPresent() && old.get().sequence() > found.sequence()) {
            throw new RefusedListException("it is edition " + found.sequence() + ", older than edition "
                    + old.get().sequence() + ", which is here");
        }
        write(list, found);
    }

    /** Keeps the list that is there, if any. */
    void keep(String list, Optional<TrustedList> old, String problem) {
        problems.add(problem);
        old.ifPresent(kept -> write(list, kept));
    }

    private void write(String list, TrustedList found) {
        try {
            if (Files.notExists(folder.resolve(list + ".xml"))) {
                size++;
            }
            RefreshedLists.durable(folder.resolve(list + ".xml"), found.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return size;
    }

    List<String> problems() {
        return problems;
    }

    /** How many lists of Member States are there if this one does not come to count. */
    int kept() {
        return before == null ? 0 : Math.max(0, files(before).size() - 1);
    }

    /** Lets it count. The one before stays on the disk, for somebody may be reading it. */
    void finish() throws IOException {
        place.choose(name);
        for (Path other : files(place.folder())) {
            if (Files.isDirectory(other) && !other.equals(folder) && !other.equals(before)) {
                remove(other);
            }
        }
    }

    void discard() throws IOException {
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
