package eu.elmgateway.emrex;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.wording.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one who may ask: it shows the token of the registry's file, in {@code Authorization: Bearer} (RFC 6750), before a byte of the
 * body is read. Thread-safe.
 */
final class Caller {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");
    private static final int SHORTEST = 20;

    private final byte[] token;

    /** @throws IllegalArgumentException if the registry's file has no token, or one that can be guessed */
    Caller(Registry registry) {
        String text = registry.setting("token").orElse("");
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("settings.token has " + text.length() + " characters; give at least "
                    + SHORTEST + " random ones, such as openssl rand -hex 32 makes");
        }
        this.token = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Turns away who does not show the token. */
    void demand(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        if (!bearer.matches()) {
            throw unauthorized(Message.of("emrex.no-token"), "");
        }
        if (!MessageDigest.isEqual(token, bearer.group(1).getBytes(StandardCharsets.UTF_8))) {
            throw unauthorized(Message.of("emrex.token"), ", error=\"invalid_token\"");
        }
    }

    private static ProblemException unauthorized(Message why, String error) {
        return new ProblemException(
                Problem.of(ProblemKind.UNAUTHORIZED, why),
                Map.of("WWW-Authenticate", "Bearer realm=\"elm-gateway\"" + error));
    }
}
