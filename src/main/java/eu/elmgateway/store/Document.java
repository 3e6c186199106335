package eu.elmgateway.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes kept under their own hash, so that the same bytes are kept once, with the media type they first came with.
 *
 * @param sha256 lower-case hex of SHA-256 over {@code bytes}
 * @param mediaType as the sender said or the mapping states
 * @param bytes untouched; the array is not copied, so nobody may write to it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // identity is the hash; copying megabytes per call would cost more than it saves
public record Document(String sha256, String mediaType, byte[] bytes) {
    /** A document under the hash of its bytes. */
    public static Document of(String mediaType, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Document(HexFormat.of().formatHex(hash), mediaType, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
