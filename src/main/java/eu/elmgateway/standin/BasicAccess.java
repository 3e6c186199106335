package eu.elmgateway.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user who shows a password with each request (RFC 7617). */
record BasicAccess(String user, String password) {
    boolean shown(Request request) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization")
                .equals("Basic " + Base64.getEncoder().encodeToString(both));
    }
}
