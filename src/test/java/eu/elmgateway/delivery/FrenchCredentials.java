package eu.elmgateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.registry.SampleCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Variants of the French sample: other holders, each with a credential id of its own. */
final class FrenchCredentials {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SampleCredentials samples;
    private final JsonNode sample;

    FrenchCredentials(SampleCredentials samples) throws IOException {
        this.samples = samples;
        JsonNode sealed =
                JSON.readTree(Files.readAllBytes(SampleCredentials.FOLDER.resolve("fr-certification.sealed.jsonld")));
        this.sample = JSON.readTree(sealed.path("payload").asText());
    }

    /** A credential and the bytes it was read from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Variant(Credential credential, byte[] json) {}

    /** For a holder with this family name. */
    Variant of(String familyName) {
        return with(
                "urn:credential:" + familyName,
                holder -> holder.putObject("familyName").put("fr", familyName));
    }

    /** For a holder with this family name, by an issuer with another registration number. */
    Variant issuedBy(String familyName, String registration) {
        ObjectNode copy = sample.deepCopy();
        String id = "urn:credential:" + familyName;
        copy.put("id", id);
        ((ObjectNode) copy.path("credentialSubject")).putObject("familyName").put("fr", familyName);
        var issuer = (ObjectNode) copy.path("issuer");
        ((ObjectNode) issuer.path("registration")).put("notation", registration);
        ((ObjectNode) issuer.path("eIDASIdentifier")).put("notation", "VATFR-" + registration);
        var nodes = new ElmReader(samples.model().contexts()).read(copy).nodes();
        return new Variant(Credential.canonical(nodes, id), copy.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For a holder of whom something is not said. */
    Variant without(String property) {
        return with("urn:credential:without-" + property, holder -> {
            holder.remove(property);
            holder.remove("birthName");
        });
    }

    private Variant with(String id, java.util.function.Consumer<ObjectNode> change) {
        ObjectNode copy = sample.deepCopy();
        copy.put("id", id);
        change.accept((ObjectNode) copy.path("credentialSubject"));
        var nodes = new ElmReader(samples.model().contexts()).read(copy).nodes();
        return new Variant(Credential.canonical(nodes, id), copy.toString().getBytes(StandardCharsets.UTF_8));
    }
}
