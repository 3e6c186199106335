package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the form in which the issuing tool of the EU takes and gives it: without contexts, which sealing adds, and often
 * inside {@code {credential, deliveryDetails}}. What is found is told by its place in the form that was sent.
 *
 * @param sent the document as it was sent
 * @param inner the credential by itself, with the contexts of its version
 * @param at pointer of the credential in what was sent
 */
record UploadForm(Recognised sent, Recognised inner, String at) {
    private static final String CREDENTIAL = "credential";

    /** Empty if the document has another form. */
    static Optional<UploadForm> of(Recognised sent, List<String> contexts, SafeReaders readers) {
        JsonNode document = ((Body.Json) sent.body()).content().tree();
        if (document.has("@context") || !document.isObject()) {
            return Optional.empty();
        }
        if (document.path(CREDENTIAL).isObject()) {
            return Optional.of(form(sent, document.path(CREDENTIAL), "/" + CREDENTIAL, contexts, readers));
        }
        return document.has("credentialSubject")
                ? Optional.of(form(sent, document, "", contexts, readers))
                : Optional.empty();
    }

    private static UploadForm form(
            Recognised sent, JsonNode credential, String at, List<String> contexts, SafeReaders readers) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        if (!credential.has("@context")) {
            contexts.forEach(whole.putArray("@context")::add);
        }
        whole.setAll((ObjectNode) credential);
        try {
            var body = new Body.Json(readers.json(whole.toString()), null);
            return new UploadForm(sent, new Recognised(sent.format(), sent.kind(), body, sent.note()), at);
        } catch (UnreadableException e) {
            throw new IllegalStateException("a part of a document that was read cannot be read", e);
        }
    }

    /** What was found of the credential, told of what was sent. */
    Validation outward(Validation found) {
        var body = (Body.Json) sent.body();
        List<LayerResult> layers =
                found.report().layers().stream().map(this::outward).toList();
        List<Completeness> claims = found.report().completeness().stream()
                .map(claim -> claim.at(place -> new Place(outward(place.pointer()), 0, 0)))
                .toList();
        Report report = found.report().of(JsonPlaces.place(layers, body)).with(JsonPlaces.claims(claims, body));
        return new Validation(report, sent, null, null);
    }

    private LayerResult outward(LayerResult layer) {
        if (layer.layer() == LayerName.SYNTAX) {
            return JsonSyntax.of(sent, (Body.Json) sent.body());
        }
        List<Finding> findings = layer.findings().stream()
                .map(finding -> finding.at(new Place(outward(finding.place().pointer()), 0, 0)))
                .toList();
        Message note = layer.layer() == LayerName.STRUCTURE ? Message.of("profiles.upload-form") : layer.note();
        return new LayerResult(layer.layer(), layer.verdict(), findings, note);
    }

    private @Nullable String outward(@Nullable String pointer) {
        return pointer == null ? null : at + pointer;
    }
}
