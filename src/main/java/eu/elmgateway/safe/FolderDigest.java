package eu.elmgateway.safe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What folders hold, in short: another digest if a byte of a file, or the name of one, is another. */
public final class FolderDigest {
    private FolderDigest() {}

    /** SHA-256 of names and contents, hexadecimal; a folder that is not there counts as empty. */
    public static String of(Path folder) {
        return of(folder, files(folder));
    }

    /** The same of some files of a folder only. */
    public static String of(Path folder, List<Path> files) {
        MessageDigest digest = sha256();
        for (Path file : files) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                digest.update((folder.relativize(file) + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of texts, hexadecimal. */
    public static String of(List<String> texts) {
        return HexFormat.of().formatHex(sha256().digest(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)));
    }

    /** What can be seen of a folder without reading its files: cheap, and another one if somebody wrote there. */
    public static String glance(Path folder) {
        return glance(files(folder));
    }

    /** The same of some files. */
    public static String glance(List<Path> files) {
        var seen = new StringBuilder();
        for (Path file : files) {
            seen.append(file).append(' ').append(file.toFile().length());
            seen.append(' ').append(file.toFile().lastModified()).append('\n');
        }
        return seen.toString();
    }

    private static List<Path> files(Path folder) {
        return ConfigFolder.under(folder, Integer.MAX_VALUE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
