package eu.elmgateway.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The protected header of a JWS, held to RFC 7515 (4), RFC 7797 and TS 119 182-1 (5). */
record JwsHeader(JsonNode json) {
    /** Headers that we act upon, or that may be passed over without believing more than is proven. */
    private static final Set<String> UNDERSTOOD =
            Set.of("b64", "sigT", "adoTst", "sigPl", "sigPId", "srCms", "srAts", "x5t#o", "sigX5ts", "iat");

    /** No credential needs more; what is longer is there to cost time. */
    private static final int LONGEST_CHAIN = 20;

    String algorithm() throws Objection {
        JsonNode alg = json.path("alg");
        if (!alg.isTextual()) {
            throw Objection.broken("alg-missing");
        }
        return alg.textValue();
    }

    /** What the header says must be understood is understood, and nothing else is said in a way that others may read otherwise. */
    void demandUnderstood() throws Objection {
        JsonNode crit = json.path("crit");
        Set<String> named = new HashSet<>();
        if (json.has("crit")) {
            if (!crit.isArray() || crit.isEmpty()) {
                throw Objection.broken("crit-form");
            }
            for (JsonNode name : crit) {
                demandUnderstood(name, named);
            }
        }
        if (json.has("b64") && !(json.path("b64").isBoolean() && named.contains("b64"))) {
            throw Objection.broken("b64");
        }
        if (json.has("sigD")) {
            throw Objection.unclear("detached");
        }
    }

    private void demandUnderstood(JsonNode name, Set<String> named) throws Objection {
        if (!name.isTextual() || !named.add(name.textValue()) || !json.has(name.textValue())) {
            throw Objection.broken("crit-form");
        }
        if (name.textValue().equals("sigD")) {
            throw Objection.unclear("detached");
        }
        if (!UNDERSTOOD.contains(name.textValue())) {
            throw Objection.broken("crit-unknown", name.textValue());
        }
    }

    /** Whether the payload is signed in base64url (true unless {@code b64} says otherwise). */
    boolean encoded() {
        return json.path("b64").asBoolean(true);
    }

    /** The certificates in base64, that of the sealer first; empty if there are none. */
    List<String> certificates() throws Objection {
        JsonNode x5c = json.path("x5c");
        if (x5c.size() > LONGEST_CHAIN) {
            throw Objection.broken("chain-long", x5c.size(), LONGEST_CHAIN);
        }
        List<String> certificates = new ArrayList<>();
        for (JsonNode one : x5c) {
            if (!one.isTextual()) {
                throw Objection.broken("certificate");
            }
            certificates.add(one.textValue());
        }
        return certificates;
    }

    /** Whether the certificate is the one that the sealer names by its hash, as far as it names one (TS 119 182-1, 5.2.2). */
    boolean names(byte[] certificate) {
        return (!json.has("x5t#S256")
                        || hash("SHA-256", certificate)
                                .equals(json.path("x5t#S256").asText()))
                && names(json.path("x5t#o"), certificate)
                && names(json.path("sigX5ts").path(0), certificate);
    }

    private static boolean names(JsonNode digest, byte[] certificate) {
        return switch (digest.path("digAlg").asText()) {
            case "S256" ->
                hash("SHA-256", certificate).equals(digest.path("digVal").asText());
            case "S384" ->
                hash("SHA-384", certificate).equals(digest.path("digVal").asText());
            case "S512" ->
                hash("SHA-512", certificate).equals(digest.path("digVal").asText());
            default -> digest.isMissingNode();
        };
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** The signing time that the sealer claims; null if none is, or none that can be read. */
    @Nullable
    Instant claimed() {
        if (json.path("iat").isIntegralNumber() && json.path("iat").canConvertToLong()) {
            return Instant.ofEpochSecond(Math.min(Math.max(json.path("iat").longValue(), 0), 253_402_300_799L));
        }
        try {
            return OffsetDateTime.parse(json.path("sigT").asText("")).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Whether it has what a JAdES baseline signature must have (TS 119 182-1, 6.3): signing time, certificate and its hash. */
    boolean baseline() {
        boolean hashed = json.has("x5t#S256") || json.has("x5t#o") || json.has("sigX5ts");
        return claimed() != null && hashed && json.has("x5c");
    }
}
