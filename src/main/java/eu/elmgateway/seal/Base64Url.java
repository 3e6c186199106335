package eu.elmgateway.seal;

import java.util.Base64;

/** Base64url without padding (RFC 7515, 2), strictly: each sequence of bytes is written in one way only. */
final class Base64Url {
    private Base64Url() {}

    /** The bytes that a text stands for. */
    static byte[] decoded(String text, String member) throws Objection {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Objection.broken("base64", member);
        }
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw Objection.broken("base64", member);
        }
        return bytes;
    }
}
