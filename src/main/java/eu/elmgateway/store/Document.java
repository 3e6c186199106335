package eu.elmgateway.store;

/**
 * Bytes kept under their own hash, so that the same bytes are kept once.
 *
 * @param sha256 lower-case hex of SHA-256 over {@code bytes}
 * @param mediaType as the sender said or the mapping states
 * @param bytes untouched; the array is not copied, so nobody may write to it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // identity is the hash; copying megabytes per call would cost more than it saves
public record Document(String sha256, String mediaType, byte[] bytes) {}
