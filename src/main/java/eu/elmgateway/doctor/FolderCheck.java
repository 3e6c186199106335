package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Folders, who may read and write them, and room on the disk. */
final class FolderCheck implements Check {
    private static final long LITTLE = 2L << 30;
    private static final long TOO_LITTLE = 200L << 20;

    /** Digests of mappings that passed their cases. */
    private static final String NO_SECRET = "mappings-passed";

    private final Settings settings;

    FolderCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void look(Consumer<Line> seen) throws IOException {
        for (String name : List.of("routes", "schemas", "mappings")) {
            installed(settings.home().resolve(name), seen);
        }
        Path data = settings.data();
        if (!Files.isDirectory(data)) {
            seen.accept(Line.warn("folders", data + " is not there yet", "It is made when the gateway first runs."));
            return;
        }
        seen.accept(
                Files.isWritable(data)
                        ? Line.ok("folders", data + " can be written")
                        : Line.error(
                                "folders",
                                data + " cannot be written",
                                "Give the account that runs the gateway the right to write there."));
        secrets(data, seen);
        room(data, seen);
    }

    private static void installed(Path folder, Consumer<Line> seen) throws IOException {
        if (!Files.isDirectory(folder)) {
            seen.accept(Line.error(
                    "folders", folder + " is not there", "Give the gateway's folder with --home, or install it anew."));
        } else if (may(folder, PosixFilePermission.OTHERS_WRITE)) {
            seen.accept(Line.error(
                    "folders",
                    folder + " can be written by every account",
                    "Take the right away (chmod o-w): who writes there runs code in the gateway."));
        } else {
            seen.accept(Line.ok("folders", folder.toString()));
        }
    }

    private static void secrets(Path data, Consumer<Line> seen) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith(NO_SECRET))
                    .sorted()
                    .toList()) {
                if (may(file, PosixFilePermission.OTHERS_READ)) {
                    seen.accept(Line.warn(
                            "folders",
                            file + " can be read by every account",
                            "Take the right away: chmod o-r " + file));
                }
            }
        }
    }

    private static void room(Path data, Consumer<Line> seen) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        String what = (free >> 20) + " MB are free in " + data;
        if (free < TOO_LITTLE) {
            seen.accept(Line.error(
                    "disk", what, "Make room, or move the folder (setting data): soon nothing more can be taken."));
        } else {
            seen.accept(
                    free < LITTLE
                            ? Line.warn("disk", what, "Make room, or shorten retention.documents.")
                            : Line.ok("disk", what));
        }
    }

    private static boolean may(Path path, PosixFilePermission right) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        return rights.contains(right);
    }
}
