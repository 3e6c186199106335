package eu.elmgateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * The documents measured, named {@code kind-KB-verdict}: grown from the samples of the distribution to about that size. An
 * {@code image} one holds few triples and a large picture; a {@code transcript} a small picture and many achievements.
 */
final class Documents {
    static final List<String> NAMES = List.of(
            "image-5-valid",
            "image-5-invalid",
            "image-100-valid",
            "image-100-invalid",
            "image-1000-valid",
            "image-1000-invalid",
            "transcript-5-valid",
            "transcript-5-invalid",
            "transcript-100-valid",
            "transcript-100-invalid",
            "transcript-1000-valid",
            "transcript-1000-invalid");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("src/main/dist/samples");
    private static final String IMAGE = "/displayParameter/individualDisplay/0/displayDetail/0/image";
    private static final String CLAIM = "/credentialSubject/hasClaim";

    private Documents() {}

    static byte[] of(String name) {
        String[] words = name.split("-");
        int size = Integer.parseInt(words[1]) * 1000;
        ObjectNode credential = sample("fi-competence-badge.jsonld");
        if (words[0].equals("image")) {
            image(credential, size);
        } else {
            parts(credential, size);
        }
        if (words[2].equals("invalid")) {
            spoil(credential);
        }
        return bytes(credential);
    }

    /** Puts bytes after the end of the picture, where programs that show it do not look. */
    private static void image(ObjectNode credential, int size) {
        ObjectNode image = (ObjectNode) credential.at(IMAGE);
        byte[] small = Base64.getDecoder().decode(image.path("content").textValue());
        int missing = Math.max(0, size - bytes(credential).length) * 3 / 4;
        byte[] large = new byte[small.length + missing];
        new Random(1).nextBytes(large);
        System.arraycopy(small, 0, large, 0, small.length);
        image.put("content", Base64.getEncoder().encodeToString(large));
    }

    private static void parts(ObjectNode credential, int size) {
        JsonNode samples = sample("at-bachelor-diploma.jsonld").at(CLAIM + "/hasPart");
        ArrayNode parts = ((ObjectNode) credential.at(CLAIM)).putArray("hasPart");
        int length = bytes(credential).length;
        while (length < size || parts.isEmpty()) {
            JsonNode part = samples.get(parts.size() % samples.size()).deepCopy();
            rename(part, "-" + parts.size());
            parts.add(part);
            length += bytes(part).length + 1;
        }
    }

    /** Gives what a part describes an id of its own; awarded it is by the badge's issuer, on its day. */
    private static void rename(JsonNode place, String suffix) {
        if (place instanceof ObjectNode object) {
            String id = object.path("id").asText();
            if (id.startsWith("urn:")) {
                object.put("id", id.contains(":org:") ? "urn:epass:org:fi-opisto" : id + suffix);
            }
            if (object.has("awardingDate")) {
                object.put("awardingDate", "2026-05-20T12:00:00+03:00");
            }
        }
        place.forEach(inner -> rename(inner, suffix));
    }

    /** A date without time, an issuer without name, and every tenth part without title. */
    private static void spoil(ObjectNode credential) {
        ((ObjectNode) credential.at(CLAIM + "/awardedBy")).put("awardingDate", "2026-05-20");
        ((ObjectNode) credential.path("issuer")).remove("legalName");
        JsonNode parts = credential.at(CLAIM + "/hasPart");
        for (int i = 0; i < parts.size(); i += 10) {
            ((ObjectNode) parts.get(i)).remove("title");
        }
    }

    private static ObjectNode sample(String file) {
        try {
            return (ObjectNode) JSON.readTree(SAMPLES.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
