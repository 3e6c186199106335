package eu.elmgateway.mapping;

import eu.elmgateway.safe.ConfigFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Which mapping it was, to the letter: its name and a hash of all files that it is made of, also those that it shares with others;
 * its cases do not count.
 *
 * @param sha256 lower-case hex
 */
record MappingVersion(String name, String sha256) {
    static MappingVersion of(MappingFolder folder, MappingDescriptor descriptor) throws IOException {
        List<Path> files = new ArrayList<>(files(folder.path()));
        files.removeIf(file -> file.startsWith(folder.cases()));
        files.addAll(files(folder.home().resolve("mappings").resolve("common")));
        descriptor.tables().stream()
                .map(table -> folder.file(table.file()))
                .filter(file -> !files.contains(file))
                .forEach(files::add);
        return new MappingVersion(folder.name(), hash(folder, files));
    }

    private static String hash(MappingFolder folder, List<Path> files) throws IOException {
        MessageDigest digest = digest();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String name = folder.path()
                    .toAbsolutePath()
                    .relativize(file.toAbsolutePath())
                    .toString();
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) {
        return ConfigFolder.under(folder, Integer.MAX_VALUE);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** As it stands in records of what was done: name, {@code @}, hash. */
    @Override
    public String toString() {
        return name + "@" + sha256;
    }
}
