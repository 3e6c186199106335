package eu.elmgateway.ewp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All that a client of Erasmus Without Paper must check of a signed answer. */
record SignedAnswer(RSAPublicKey server, HttpResponse<String> answer) {
    static SignedAnswer by(RSAPublicKey server, HttpResponse<String> answer) {
        return new SignedAnswer(server, answer);
    }

    void assertHolds(EwpSigner asked, boolean bySignature) {
        assertEquals(
                "SHA-256=" + EwpSigner.base64(EwpSigner.sha256(answer.body().getBytes(UTF_8))), header("Digest"));
        assertEquals(asked.headers.get("x-request-id"), header("X-Request-Id"));
        assertEquals(bySignature ? asked.signature() : "", header("X-Request-Signature"));
        List<String> names = List.of(parameter("headers").split(" "));
        List<String> wanted = new ArrayList<>(List.of("original-date", "digest", "x-request-id"));
        if (bySignature) {
            wanted.add("x-request-signature");
        }
        assertTrue(names.containsAll(wanted), names::toString);
        String text = names.stream().map(name -> name + ": " + header(name)).collect(Collectors.joining("\n"));
        assertTrue(EwpSigner.holds(server, text, parameter("signature")), text);
        assertEquals(EwpSigner.hex(EwpSigner.sha256(server.getEncoded())), parameter("keyId"));
        assertEquals("rsa-sha256", parameter("algorithm"));
    }

    private String parameter(String name) {
        return Arrays.stream(header("Signature").split(","))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 2, one.length() - 1))
                .findFirst()
                .orElse("");
    }

    private String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
