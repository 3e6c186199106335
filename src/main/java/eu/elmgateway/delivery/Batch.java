package eu.elmgateway.delivery;

import eu.elmgateway.mapping.loss.LossJson;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that go through a registry's route together, one or many, and what has become of each so far. The first outcome
 * of a delivery stands. Used by one thread at a time.
 */
final class Batch {
    private static final String PROPERTY = "elm.batch";

    private final Registry registry;
    private final List<Delivery> deliveries;
    private final List<Delivery> others = new ArrayList<>();
    private final Instant startedAt;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Document> losses = new HashMap<>();
    private final Map<String, Document> distinctLosses = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private Set<String> aboard = Set.of();
    private @Nullable String bearer;
    private @Nullable Document sent;
    private @Nullable String hash;
    private boolean interrupted;
    private @Nullable String mapping;

    Batch(Registry registry, List<Delivery> deliveries, Instant startedAt) {
        this.registry = registry;
        this.deliveries = List.copyOf(deliveries);
        this.startedAt = startedAt;
    }

    /**
     * The batch that goes through the route.
     *
     * @throws IllegalStateException if the route did not begin with {@code elm:due}
     */
    static Batch of(Exchange exchange) {
        var batch = exchange.getProperty(PROPERTY, Batch.class);
        if (batch == null) {
            throw new IllegalStateException("this step belongs in a route that begins with elm:due");
        }
        return batch;
    }

    void travelWith(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    Registry registry() {
        return registry;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** All that have an outcome when the route has ended: the deliveries, and others that it was found out about. */
    List<Delivery> concerned() {
        return Stream.concat(deliveries.stream(), others.stream())
                .filter(delivery -> !left.contains(delivery.id()))
                .toList();
    }

    /** A delivery that does not fit this document goes with the next, untried. */
    void leave(Delivery delivery) {
        left.add(delivery.id());
    }

    /** Those that go with the next document. */
    List<Delivery> left() {
        return deliveries.stream()
                .filter(delivery -> left.contains(delivery.id()))
                .toList();
    }

    /** The thread that took it was told to stop. */
    void interrupt() {
        interrupted = true;
    }

    boolean interrupted() {
        return interrupted;
    }

    /** Nothing went over the wire, so these go back as they came: what was found out while stopping is worth nothing. */
    void keepUntried() {
        if (hash == null) {
            outcomes.clear();
            deliveries.forEach(this::leave);
        }
    }

    /** Something was found out about a delivery that is not of this batch. */
    void add(Delivery other, Outcome outcome) {
        others.add(other);
        settle(other, outcome);
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Those without an outcome yet. */
    List<Delivery> open() {
        return deliveries.stream()
                .filter(delivery -> !outcomes.containsKey(delivery.id()) && !left.contains(delivery.id()))
                .toList();
    }

    Optional<Outcome> outcome(Delivery delivery) {
        return Optional.ofNullable(outcomes.get(delivery.id()));
    }

    void settle(Delivery delivery, Outcome outcome) {
        outcomes.putIfAbsent(delivery.id(), outcome);
    }

    void settleOpen(Outcome outcome) {
        open().forEach(delivery -> settle(delivery, outcome));
    }

    /** These bytes are about to go over the wire for all that are still open. */
    void send(Document document) {
        send(document.sha256());
        sent = document;
    }

    /** A file with this SHA-256, too large to be kept as a document, is about to go over the wire for all still open. */
    void send(String sha256) {
        List<Delivery> open = open();
        aboard = open.stream().map(Delivery::id).collect(Collectors.toSet());
        bearer = open.isEmpty() ? null : open.get(0).id();
        hash = sha256;
    }

    /** What the mapping lost of a delivery's credential. */
    void lost(Delivery delivery, LossReport report) {
        // Credentials of one kind lose the same: thousands of them share a few reports.
        Document loss = Document.of(LossJson.MEDIA_TYPE, LossJson.bytes(report));
        losses.put(delivery.id(), distinctLosses.computeIfAbsent(loss.sha256(), none -> loss));
    }

    /** The report on what was lost of a delivery's credential; none if nothing was mapped. */
    Optional<Document> loss(Delivery delivery) {
        return Optional.ofNullable(losses.get(delivery.id()));
    }

    /** By which mapping its documents are made: its name, and the hash of its files. */
    void mappedBy(String version) {
        mapping = version;
    }

    /** By which mapping its documents are made; empty if by none. */
    Optional<String> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** They do not go over the wire after all. */
    void keepBack() {
        aboard = Set.of();
        bearer = null;
    }

    /** The hash of what went, or was about to go, over the wire for a delivery. */
    Optional<String> sent(Delivery delivery) {
        return aboard.contains(delivery.id()) ? Optional.ofNullable(hash) : Optional.empty();
    }

    /** The hash of what goes over the wire. */
    Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    /** What goes over the wire. */
    Optional<Document> document() {
        return Optional.ofNullable(sent);
    }

    /** Whether this is the delivery that stands for all those in the same document. */
    boolean bearer(Delivery delivery) {
        return delivery.id().equals(bearer);
    }
}
