package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.SaxonApiException;

/**
 * Makes the document of a registry that replaces all it had with each: of all records it has taken and those that are new, the
 * newest of each, whatever their number, in bounded memory. A new record that cannot travel is left out and told so. One that
 * the registry has is left out only if its sender must mend it; if the operator or we must, no document is made, for it would
 * delete the record. Thread-safe; one document of a registry at a time, which {@link eu.elmgateway.store.Manner#ALONE} sees to.
 */
final class WholeFile {
    private static final Set<DeliveryState> HELD_BY_REGISTRY = Set.of(DeliveryState.SENT, DeliveryState.ACCEPTED);
    private static final int PAGE = 200;

    private final With with;
    private final Trial trial;

    /** What it works with. */
    record With(
            Store store,
            StoredCredentials credentials,
            Conformity conformity,
            SafeReaders readers,
            OutgoingFolder folder) {}

    WholeFile(With with) {
        this.with = with;
        this.trial = new Trial(with.credentials(), with.conformity());
    }

    /** The document, under its hash; empty if there is nothing to send, and then every delivery has its outcome. */
    Optional<OutgoingFolder.Kept> make(Batch batch, Rendering rendering) throws IOException {
        Set<String> revoked = new HashSet<>();
        try (Spool spool = Spool.in(with.folder().ready())) {
            for (Delivery delivery : batch.open()) {
                if (delivery.kind() == DeliveryKind.REVOCATION) {
                    revoked.add(delivery.record());
                    continue;
                }
                Trial.Result result = trial.of(rendering, delivery);
                if (result instanceof Trial.Result.Sound sound) {
                    sound.document().loss().ifPresent(loss -> batch.lost(delivery, loss));
                }
                add(batch, delivery, result, spool).ifPresent(outcome -> batch.settle(delivery, outcome));
            }
            boolean go = !batch.open().isEmpty() && addStanding(batch, rendering, spool, revoked);
            if (go && spool.empty()) {
                batch.settleOpen(new Outcome.Held(
                        "no file was sent, for it would hold no record; tell the registry by hand that it is to have none",
                        true));
                return Optional.empty();
            }
            return go ? written(batch, rendering, spool) : Optional.empty();
        }
    }

    /** Adds a record, unless something speaks against it. */
    private Optional<Outcome> add(Batch batch, Delivery delivery, Trial.Result result, Spool spool) throws IOException {
        if (result instanceof Trial.Result.Unsound unsound) {
            return Optional.of(unsound.outcome());
        }
        byte[] document = ((Trial.Result.Sound) result).document().bytes();
        spool.put(delivery.record(), together(batch, document), delivery.credentialDocument(), document);
        return Optional.empty();
    }

    /** Adds what the registry has and is to keep, page by page; false if a record of it can no longer be made. */
    private boolean addStanding(Batch batch, Rendering rendering, Spool spool, Set<String> revoked) throws IOException {
        String after = "";
        List<Delivery> page;
        do {
            page = with.store().standing(batch.registry().name(), HELD_BY_REGISTRY, after, PAGE);
            for (Delivery delivery : page) {
                after = delivery.record();
                boolean gone = delivery.kind() == DeliveryKind.REVOCATION || revoked.contains(after);
                if (!gone && !spool.holds(after) && !kept(batch, rendering, delivery, spool)) {
                    return false;
                }
            }
        } while (page.size() == PAGE);
        return true;
    }

    private boolean kept(Batch batch, Rendering rendering, Delivery delivery, Spool spool) throws IOException {
        Optional<Outcome> objection = add(batch, delivery, trial.of(rendering, delivery), spool);
        if (objection.isEmpty()) {
            return true;
        }
        if (objection.get() instanceof Outcome.Rejected rejected) {
            batch.add(delivery, rejected);
            return true;
        }
        batch.settleOpen(new Outcome.Held(
                "no file was sent, for it would delete record " + delivery.record() + ", which the registry has: "
                        + objection.get().ending().detail(),
                true));
        return false;
    }

    private Optional<OutgoingFolder.Kept> written(Batch batch, Rendering rendering, Spool spool) throws IOException {
        Optional<OutgoingFolder.Kept> kept = with.folder().keep(out -> {
            out.write(spool.envelope().open().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (List<Spool.Slot> group : spool.groups()) {
                if (!wrote(batch, rendering, group, spool, out)) {
                    return false;
                }
            }
            out.write(spool.envelope().close().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return true;
        });
        kept.ifPresent(file -> batch.send(file.sha256()));
        return kept;
    }

    private boolean wrote(Batch batch, Rendering rendering, List<Spool.Slot> group, Spool spool, OutputStream out)
            throws IOException {
        if (group.size() == 1) {
            spool.copy(group.get(0), out);
            return true;
        }
        Map<String, Credential> together = new LinkedHashMap<>();
        group.forEach(
                slot -> together.put(slot.record(), with.credentials().credential(slot.record(), slot.credential())));
        MappingResult result = rendering.together(together);
        if (result instanceof MappedDocument mapped
                && with.conformity().objection(batch.registry(), mapped.bytes()).isEmpty()) {
            out.write(spool.records(mapped.bytes()));
            return true;
        }
        batch.settleOpen(new Outcome.Failed("each record is right, yet together they are not: " + together.keySet()));
        return false;
    }

    private String together(Batch batch, byte[] document) {
        String xpath = String.valueOf(batch.registry().batching().together());
        try {
            var found = with.readers()
                    .processor()
                    .newXPathCompiler()
                    .evaluateSingle("string((" + xpath + ")[1])", with.readers().tree(document));
            return found.getStringValue();
        } catch (SaxonApiException | UnreadableException e) {
            throw new IllegalStateException("batch.whole.together is no XPath over a mapped document: " + xpath, e);
        }
    }
}
