package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.jws.Jws;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Takes a JWS apart: in JSON serialisation (RFC 7515, 7.2) as a tree, or in compact serialisation (7.1). */
final class JwsTree {
    private JwsTree() {}

    static Jws read(JsonNode document) throws Objection {
        byte[] payload = bytes(text(document, "payload"));
        boolean flat = document.has("protected") || document.has("signature") || document.has("header");
        if (!document.has("signatures")) {
            return new Jws(payload, List.of(part(document, "")));
        }
        JsonNode signatures = document.path("signatures");
        if (flat || !signatures.isArray() || signatures.isEmpty()) {
            throw Objection.broken("envelope");
        }
        List<Jws.Part> parts = new ArrayList<>();
        for (JsonNode signature : signatures) {
            parts.add(part(signature, "/signatures/" + parts.size()));
        }
        return new Jws(payload, List.copyOf(parts));
    }

    static Jws compact(String text) throws Objection {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw Objection.broken("envelope");
        }
        return new Jws(bytes(parts[1]), List.of(new Jws.Part("", parts[0], null, parts[2])));
    }

    private static Jws.Part part(JsonNode signature, String path) throws Objection {
        JsonNode header = signature.get("header");
        return new Jws.Part(
                path,
                text(signature, "protected"),
                header == null ? null : header.toString().getBytes(UTF_8),
                text(signature, "signature"));
    }

    private static String text(JsonNode object, String name) throws Objection {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw Objection.broken("envelope");
        }
        return value.textValue();
    }

    /** UTF-8; a half of a surrogate pair stands for no bytes, so nobody can have signed it. */
    private static byte[] bytes(String text) throws Objection {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw Objection.broken("characters");
        }
    }
}
