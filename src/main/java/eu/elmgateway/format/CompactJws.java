package eu.elmgateway.format;

import java.util.regex.Pattern;

/** A JWS in compact serialisation (RFC 7515, 7.1): header, payload and signature in base64url, with dots between them. */
final class CompactJws {
    private static final Pattern FORM = Pattern.compile("\\s*eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\s*");

    private CompactJws() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** The payload, still encoded. */
    static String payload(String jws) {
        return jws.substring(payloadOffset(jws), jws.lastIndexOf('.'));
    }

    static int payloadOffset(String jws) {
        return jws.indexOf('.') + 1;
    }
}
