package eu.elmgateway.delivery;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:enclose}: puts the document as base64 into a message, written by a mapping from the registry's settings. The
 * mapping's source is {@code <document mediaType="…" sha256="…">base64</document>}; the document itself is not touched, so that a
 * seal stays whole. Thread-safe.
 */
final class EncloseStep implements Processor {
    private final NamedMapping mappings;

    EncloseStep(NamedMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        Document document = batch.document()
                .orElseThrow(() -> new IllegalStateException("there is no document; put elm:map before elm:enclose"));
        Optional<Mapping> mapping = mappings.now();
        if (mapping.isPresent()) {
            enclose(exchange, batch, document, mapping.get());
        } else {
            batch.keepBack();
            batch.settleOpen(Renderings.waiting(mappings.reason()));
            exchange.setRouteStop(true);
        }
    }

    private static void enclose(Exchange exchange, Batch batch, Document document, Mapping mapping) {
        String record = batch.open().get(0).record();
        MappingResult result = mapping.map(source(document), settings(batch.registry(), record));
        if (result instanceof MappedDocument message) {
            batch.send(Document.of(message.mediaType(), message.bytes()));
            exchange.getMessage().setBody(message.bytes());
        } else {
            batch.keepBack();
            batch.settleOpen(new Undelivered(mapping, batch.registry()).outcome(result));
            exchange.setRouteStop(true);
        }
    }

    private static Map<String, String> settings(Registry registry, String record) {
        Map<String, String> settings = new HashMap<>(registry.settings());
        settings.put("record", record);
        return settings;
    }

    private static byte[] source(Document document) {
        String mediaType = document.mediaType().replaceAll("[<&\"]", "");
        String xml = "<document mediaType=\"" + mediaType + "\" sha256=\"" + document.sha256() + "\">"
                + Base64.getEncoder().encodeToString(document.bytes()) + "</document>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
