package eu.elmgateway.ewp;

import eu.elmgateway.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signs what is answered. The date is signed as {@code Original-Date}: a reverse proxy, which TLS needs, writes a {@code Date} of
 * its own. Thread-safe.
 */
final class ResponseSignature {
    private final SigningKey key;
    private final String keyId;
    private final Clock clock;

    ResponseSignature(SigningKey key, Clock clock) {
        this.key = key;
        this.keyId = Fingerprint.of(key.certificate().getPublicKey());
        this.clock = clock;
    }

    /** The headers that belong to a body. */
    Map<String, String> headers(EwpRequest request, @Nullable EwpCaller caller, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Original-Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
        headers.put("Digest", Fingerprint.digest(body));
        request.header("X-Request-Id").ifPresent(id -> headers.put("X-Request-Id", id));
        if (caller != null) {
            headers.put("X-Request-Signature", caller.signature());
        }
        headers.put("Signature", signature(headers));
        return headers;
    }

    private String signature(Map<String, String> headers) {
        String names = headers.keySet().stream().map(ResponseSignature::lower).collect(Collectors.joining(" "));
        String text = headers.entrySet().stream()
                .map(header -> lower(header.getKey()) + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return "keyId=\"" + keyId + "\",algorithm=\"" + SignatureParameters.ALGORITHM + "\",headers=\"" + names
                + "\",signature=\"" + signed(text) + "\"";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String signed(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the server does not sign", e);
        }
    }
}
