package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:map}: turns the credentials of a batch into the document that their registry takes. In a batch each is mapped and
 * checked alone first, so that a bad one does not spoil the others. If none is left, the route ends here. A document that
 * replaces all a registry had, or is merged of many, is made as a file. Thread-safe.
 */
final class MapStep implements Processor {
    private final StoredCredentials credentials;
    private final SealGate gate;
    private final SealedDocuments sealed;
    private final Renderings renderings;
    private final Trial trial;
    private final @Nullable WholeFile whole;
    private final @Nullable MergedFile merged;

    /** Makes files as well, unless there is nothing to make them with. */
    MapStep(
            StoredCredentials credentials,
            SealGate gate,
            SealedDocuments sealed,
            Renderings renderings,
            Conformity conformity,
            @Nullable WholeFile whole,
            @Nullable MergedFile merged) {
        this.credentials = credentials;
        this.gate = gate;
        this.sealed = sealed;
        this.renderings = renderings;
        this.trial = new Trial(credentials, conformity);
        this.whole = whole;
        this.merged = merged;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var batch = Batch.of(exchange);
        if (!admitted(batch)) {
            exchange.setRouteStop(true);
            return;
        }
        if (batch.registry().takesOriginals()) {
            go(
                    exchange,
                    batch,
                    Optional.of(credentials.original(batch.deliveries().get(0))));
            return;
        }
        if (batch.registry().takesSealed()) {
            go(exchange, batch, sealed.of(batch, batch.deliveries().get(0)));
            return;
        }
        // One for all of the batch, whatever is taken into service meanwhile.
        Optional<Rendering> rendering = renderings.of(batch.registry());
        rendering.ifPresent(found -> batch.mappedBy(found.version()));
        if (rendering.isEmpty()) {
            batch.settleOpen(renderings.waiting(batch.registry()));
            exchange.setRouteStop(true);
        } else if (batch.registry().batching().filed()) {
            file(exchange, batch, rendering.get());
        } else {
            go(
                    exchange,
                    batch,
                    batch.registry().batched() ? together(batch, rendering.get()) : alone(batch, rendering.get()));
        }
    }

    /** Whether any is left of which the registry demands no other seal than it has. */
    private boolean admitted(Batch batch) {
        batch.open()
                .forEach(delivery -> gate.objection(batch.registry(), delivery)
                        .ifPresent(outcome -> batch.settle(delivery, outcome)));
        return !batch.open().isEmpty();
    }

    private static void go(Exchange exchange, Batch batch, Optional<Document> document) {
        if (document.isPresent()) {
            batch.send(document.get());
            exchange.getMessage().setBody(document.get().bytes());
        } else {
            exchange.setRouteStop(true);
        }
    }

    private Optional<Document> alone(Batch batch, Rendering rendering) {
        Delivery delivery = batch.deliveries().get(0);
        MappingResult result =
                rendering.alone(delivery, credentials.credential(delivery), () -> credentials.origin(delivery));
        if (result instanceof MappedDocument mapped) {
            mapped.loss().ifPresent(loss -> batch.lost(delivery, loss));
            return Optional.of(document(mapped));
        }
        batch.settle(delivery, rendering.outcome(result));
        return Optional.empty();
    }

    private Optional<Document> together(Batch batch, Rendering rendering) {
        Map<String, Credential> good = new LinkedHashMap<>();
        MappedDocument last = null;
        Map<String, String> settings = Map.of();
        for (Delivery delivery : batch.open()) {
            Trial.Result result = trial.of(rendering, delivery);
            if (result instanceof Trial.Result.Sound sound) {
                Map<String, String> own = rendering.settings(sound.credential());
                settings = good.isEmpty() ? own : settings;
                if (own.equals(settings)) {
                    sound.document().loss().ifPresent(loss -> batch.lost(delivery, loss));
                    good.put(delivery.record(), sound.credential());
                    last = sound.document();
                } else {
                    batch.leave(delivery); // of an issuer with other settings, which stand in the head of the document
                }
            } else {
                batch.settle(delivery, ((Trial.Result.Unsound) result).outcome());
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        if (good.size() == 1) {
            return Optional.of(document(last));
        }
        MappingResult result = rendering.together(good);
        if (result instanceof MappedDocument mapped) {
            return Optional.of(document(mapped));
        }
        batch.settleOpen(rendering.outcome(result));
        return Optional.empty();
    }

    private void file(Exchange exchange, Batch batch, Rendering rendering) throws IOException {
        if (whole == null || merged == null) {
            throw new IllegalStateException(
                    "a registry with batch.whole or batch.merged needs a route whose elm:map has a folder");
        }
        (batch.registry().batching().whole() ? whole.make(batch, rendering) : merged.make(batch, rendering))
                .ifPresentOrElse(
                        kept -> exchange.getMessage().setBody(kept.file().toFile()), () -> exchange.setRouteStop(true));
    }

    private static Document document(MappedDocument mapped) {
        return Document.of(mapped.mediaType(), mapped.bytes());
    }
}
