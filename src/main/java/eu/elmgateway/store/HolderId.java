package eu.elmgateway.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An identifier of the person whom a credential is about, as the store keeps it: hashed, for a registry that asks knows the
 * identifier, and nobody else needs it.
 *
 * @param scheme what kind of identifier it is, in lower case, such as {@code nationalid:ita}
 * @param sha256 of the identifier in upper case without blanks, lower-case hex
 */
public record HolderId(String scheme, String sha256) {
    public HolderId {
        scheme = scheme.strip().toLowerCase(Locale.ROOT);
    }

    /** Hashes an identifier; case and blanks do not count. */
    public static HolderId of(String scheme, String identifier) {
        String plain = Normalizer.normalize(identifier, Normalizer.Form.NFC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        return new HolderId(scheme, sha256(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
