package eu.elmgateway.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key by which a sender is known: 256 random bits, so that a plain SHA-256 of it can be kept without a salt. Shown once,
 * when it is made.
 *
 * @param text what the sender sends
 */
public record ApiKey(String text) {
    private static final String PREFIX = "elm_";

    /** Makes a new key. */
    static ApiKey random(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is kept of it. */
    String sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
