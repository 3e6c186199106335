package eu.elmgateway.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** A picture that stands in for one that documents lack. */
final class ImageFile {
    private static final int MOST_BYTES = 512 << 10;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Path file;

    ImageFile(Path file) {
        this.file = file;
    }

    /**
     * The picture as a data URI (RFC 2397).
     *
     * @throws IllegalArgumentException if it cannot be read, is too large, or is neither PNG nor JPEG
     */
    String dataUri() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("The image " + file + " is larger than " + (MOST_BYTES >> 10)
                        + " KB, and every credential would carry it.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return "data:" + mediaType(bytes) + ";base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no image " + file + " that can be read.", e);
        }
    }

    private String mediaType(byte[] bytes) {
        if (begins(bytes, PNG)) {
            return "image/png";
        }
        if (begins(bytes, JPEG)) {
            return "image/jpeg";
        }
        throw new IllegalArgumentException("The image " + file + " is neither PNG nor JPEG.");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
