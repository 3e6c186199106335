package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.RejectedFields;
import eu.elmgateway.api.Word;
import eu.elmgateway.batch.ToldBatches;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.AuditEntry;
import eu.elmgateway.store.DeliveryQuery;
import eu.elmgateway.store.ListedDelivery;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.RegistryStanding;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Operators' hands over a store. Thread-safe. */
public final class StoreHands implements Hands {
    private static final int LONGEST_REASON = 500;

    private final With with;
    private final Actor by;

    /**
     * What they work with.
     *
     * @param registries the names of the registries that there are
     * @param recheck validates and maps anew
     * @param wake told for which registries there is something to send
     * @param erasure erases what is kept of persons
     * @param batches tells how batches stand
     * @param fields tells which fields lie behind a refusal
     * @param closing closes what was opened for them
     */
    public record With(
            Store store,
            Clock clock,
            Supplier<Set<String>> registries,
            Recheck recheck,
            Consumer<Collection<String>> wake,
            Erasure erasure,
            ToldBatches batches,
            RejectedFields fields,
            Runnable closing) {}

    public StoreHands(With with, Actor by) {
        this.with = with;
        this.by = by;
    }

    @Override
    public JsonNode deliveries(Map<String, String> query) {
        DeliveryQuery wanted = Queries.read(query);
        List<ListedDelivery> page = with.store().desk().list(wanted);
        ArrayNode all = array();
        page.forEach(one -> all.add(DeskJson.delivery(one)));
        ObjectNode json = DeskJson.list("deliveries", all);
        if (page.size() == wanted.atMost()) {
            json.put("next", Long.toString(page.get(page.size() - 1).number()));
        }
        return json;
    }

    @Override
    public JsonNode delivery(String id) {
        ListedDelivery listed = find(id);
        ObjectNode json = DeskJson.delivery(listed);
        ArrayNode tries = json.putArray("tries");
        List<Attempt> attempts = with.store().attempts(id);
        attempts.forEach(attempt -> DeskJson.attempt(attempt, tries.addObject()));
        ArrayNode receipts = json.putArray("receipts");
        with.store().receipts(id).forEach(receipt -> {
            ObjectNode one = receipts.addObject();
            DeskJson.receipt(receipt, one);
            fields(listed, attempts, receipt).forEach(one.withArray("places")::add);
        });
        return json;
    }

    private List<String> fields(ListedDelivery listed, List<Attempt> attempts, Receipt receipt) {
        return with.store()
                .submission(listed.delivery().submission())
                .map(submission -> with.fields().of(submission, attempts, receipt))
                .orElse(List.of());
    }

    @Override
    public JsonNode resend(List<String> deliveries) {
        return new Resending(with, by).of(deliveries);
    }

    @Override
    public JsonNode close(String delivery, String as, String reason) {
        if (!as.equals("accepted") && !as.equals("rejected")) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("desk.close-as", as));
        }
        ListedDelivery listed = find(delivery);
        if (!with.store().desk().close(delivery, as.equals("accepted"), by, checked(reason), now())) {
            throw new ProblemException(
                    ProblemKind.NOT_NOW,
                    Message.of(
                            "desk.not-closable",
                            delivery,
                            Word.of(listed.delivery().state())));
        }
        return delivery(delivery);
    }

    @Override
    public JsonNode batches(Map<String, String> query) {
        return new BatchDesk(with.store(), with.batches()).list(query);
    }

    @Override
    public JsonNode batch(String id, Map<String, String> query) {
        return new BatchDesk(with.store(), with.batches()).show(id, query);
    }

    @Override
    public JsonNode registries() {
        ArrayNode all = array();
        Instant now = now();
        with.store().desk().registries().forEach(standing -> DeskJson.registry(standing, now, all.addObject()));
        return DeskJson.list("registries", all);
    }

    @Override
    public JsonNode hold(String registry, String reason) {
        known(registry);
        if (!with.store().desk().hold(registry, by, checked(reason), now())) {
            throw new ProblemException(ProblemKind.NOT_NOW, Message.of("desk.held", registry));
        }
        return standing(registry);
    }

    @Override
    public JsonNode release(String registry) {
        if (!with.store().desk().release(registry, by, now())) {
            throw new ProblemException(ProblemKind.NOT_NOW, Message.of("desk.not-held", registry));
        }
        with.wake().accept(List.of(registry));
        return standing(registry);
    }

    @Override
    public JsonNode unmatched(int atMost) {
        ArrayNode all = array();
        with.store().unmatched(atMost).forEach(receipt -> DeskJson.unmatched(receipt, all.addObject()));
        return DeskJson.list("receipts", all);
    }

    @Override
    public JsonNode erase(Erasure.Wanted wanted) {
        return with.erasure().of(wanted, by);
    }

    @Override
    public JsonNode audit(String submission) {
        List<AuditEntry> entries = with.store().audit().of(submission);
        if (entries.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, Message.of("desk.no-audit", submission));
        }
        ArrayNode all = array();
        entries.forEach(entry -> DeskJson.entry(entry, all.addObject()));
        return DeskJson.list("events", all);
    }

    @Override
    public JsonNode auditHead() {
        return DeskJson.object().put("head", with.store().audit().head().toString());
    }

    @Override
    public void close() {
        with.closing().run();
    }

    private void known(String registry) {
        Set<String> known = with.registries().get();
        boolean delivered = with.store().desk().registries().stream()
                .map(RegistryStanding::registry)
                .anyMatch(registry::equals);
        if (!delivered && !known.contains(registry)) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND, Message.of("desk.no-registry", registry, String.join(", ", known)));
        }
    }

    private JsonNode standing(String registry) {
        ObjectNode json = DeskJson.object().put("registry", registry);
        with.store().desk().registries().stream()
                .filter(standing -> standing.registry().equals(registry))
                .forEach(standing -> DeskJson.registry(standing, now(), json));
        return json;
    }

    private ListedDelivery find(String id) {
        return with.store()
                .desk()
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("desk.no-delivery", id)));
    }

    private static String checked(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("desk.reason", LONGEST_REASON));
        }
        return words;
    }

    private Instant now() {
        return with.clock().instant();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
