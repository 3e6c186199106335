package eu.elmgateway.intake;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One key of one sender; a sender with two keys, while one replaces the other, stands twice.
 *
 * @param name lower-case letters, digits and hyphens; also the name of its drop folder
 * @param keySha256 SHA-256 of the key, lower-case hex
 * @param added when the key was made
 */
public record Sender(String name, String keySha256, Instant added) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Sender {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot name a sender; write lower-case letters, digits and"
                            + " hyphens, at most 63, for example uni-wien");
        }
        if (!HASH.matcher(keySha256).matches()) {
            throw new IllegalArgumentException(
                    "the key of sender " + name + " must be the 64 hex digits of its SHA-256");
        }
    }
}
