package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.StoreUnavailableException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:map}: turns the credentials of a batch into the document that their registry takes. In a batch each is mapped and
 * checked alone first, so that a bad one does not spoil the others. If none is left, the route ends here. Thread-safe.
 */
final class MapStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(MapStep.class);

    private final StoredCredentials credentials;
    private final Renderings renderings;
    private final Conformity conformity;

    MapStep(StoredCredentials credentials, Renderings renderings, Conformity conformity) {
        this.credentials = credentials;
        this.renderings = renderings;
        this.conformity = conformity;
    }

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        Optional<Document> document = batch.registry().batched() ? together(batch) : alone(batch);
        if (document.isPresent()) {
            batch.send(document.get());
            exchange.getMessage().setBody(document.get().bytes());
        } else {
            exchange.setRouteStop(true);
        }
    }

    private Optional<Document> alone(Batch batch) {
        Delivery delivery = batch.deliveries().get(0);
        if (batch.registry().takesOriginals()) {
            return Optional.of(credentials.original(delivery));
        }
        Rendering rendering = renderings.of(batch.registry());
        MappingResult result = rendering.alone(delivery.record(), credentials.credential(delivery));
        if (result instanceof MappedDocument mapped) {
            mapped.loss().ifPresent(loss -> batch.lost(delivery, loss));
            return Optional.of(document(mapped));
        }
        batch.settle(delivery, rendering.outcome(result));
        return Optional.empty();
    }

    private Optional<Document> together(Batch batch) {
        Map<String, Credential> good = new LinkedHashMap<>();
        for (Delivery delivery : batch.open()) {
            sound(batch, delivery).ifPresent(credential -> good.put(delivery.record(), credential));
        }
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Rendering rendering = renderings.of(batch.registry());
        MappingResult result = rendering.together(good);
        if (result instanceof MappedDocument mapped) {
            return Optional.of(document(mapped));
        }
        batch.settleOpen(rendering.outcome(result));
        return Optional.empty();
    }

    /** The credential, if it can travel; else the delivery has its outcome. */
    private Optional<Credential> sound(Batch batch, Delivery delivery) {
        try {
            Credential credential = credentials.credential(delivery);
            Rendering rendering = renderings.of(batch.registry());
            MappingResult result = rendering.alone(delivery.record(), credential);
            if (result instanceof MappedDocument traced) {
                traced.loss().ifPresent(loss -> batch.lost(delivery, loss));
            }
            Optional<Outcome> objection = result instanceof MappedDocument mapped
                    ? conformity.objection(mapped.format(), mapped.bytes())
                    : Optional.of(rendering.outcome(result));
            objection.ifPresent(outcome -> batch.settle(delivery, outcome));
            return objection.isPresent() ? Optional.empty() : Optional.of(credential);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("delivery {} left out of its batch: {}", delivery.id(), Defect.of(e));
            batch.settle(delivery, new Outcome.Failed("a defect of the gateway: " + e));
            return Optional.empty();
        }
    }

    private static Document document(MappedDocument mapped) {
        return Document.of(mapped.mediaType(), mapped.bytes());
    }
}
