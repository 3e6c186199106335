package eu.elmgateway.jws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JWS (RFC 7515) as it was sent, nothing in it decoded. Whoever reads the payload and whoever verifies the seal are given the same
 * bytes, so that what is believed is what was sealed. Not to be changed.
 *
 * @param payload the bytes that the payload stands for in the document, still in base64url where it is
 * @param parts its signatures
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Jws(byte[] payload, List<Part> parts) {
    /**
     * A signature.
     *
     * @param path JSON Pointer to it
     * @param protectedHeader in base64url
     * @param header the header that is not signed, in JSON; null if there is none
     * @param signature in base64url
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Part(String path, String protectedHeader, byte @Nullable [] header, String signature) {}

    /** Whether the payload is JSON text rather than base64url, as all who read the document will take it. */
    public boolean plain() {
        for (byte one : payload) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return false;
    }
}
