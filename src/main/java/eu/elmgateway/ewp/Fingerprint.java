package eu.elmgateway.ewp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256, of keys as EWP names them and of bodies as RFC 3230 and RFC 5843 write it. */
final class Fingerprint {
    private static final String NAME = "SHA-256";

    private Fingerprint() {}

    /** Of the encoded key (SubjectPublicKeyInfo), in lower-case hex. */
    static String of(PublicKey key) {
        return HexFormat.of().formatHex(sha256(key.getEncoded()));
    }

    /** The value of the header Digest. */
    static String digest(byte[] body) {
        return NAME + "=" + Base64.getEncoder().encodeToString(sha256(body));
    }

    /** Whether one of the digests in a header is the SHA-256 of the body, and none is another SHA-256. */
    static boolean fits(String header, byte[] body) {
        boolean found = false;
        for (String one : header.split(",", -1)) {
            String[] parts = one.strip().split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase(NAME)) {
                if (!(NAME + "=" + parts[1].strip()).equals(digest(body))) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance(NAME).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
