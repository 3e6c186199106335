package eu.elmgateway.notary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs what the gateway states: that it took a document, and what became of each delivery. Statements are JWTs (RFC 7519) of their
 * own types; they hold hashes, ids, versions, codes and times, and nothing of a document. Thread-safe.
 */
public final class Notary {
    private final Signer signer;
    private final Store store;
    private final Clock clock;
    private final @Nullable String issuer;
    private final String software;
    private final ReceiptFacts receipts;

    /**
     * Makes it; the first key is made and published with the first signature.
     *
     * @param issuer what the gateway calls itself, null to leave that to the key
     * @param software name and version of the program
     */
    public Notary(KeySource keys, Store store, Clock clock, @Nullable String issuer, String software) {
        this.signer = new Signer(keys, store.statements());
        this.store = store;
        this.clock = clock;
        this.issuer = issuer;
        this.software = software;
        this.receipts = new ReceiptFacts(store);
    }

    /**
     * Signs that a submission is taken, before it is stored, so that both become durable together.
     *
     * @param mapping by which mapping its credentials were made, null if by none
     */
    public NewSubmission acknowledge(NewSubmission submission, @Nullable String mapping) {
        ObjectNode payload = AcknowledgementFacts.of(submission, mapping);
        return submission.acknowledged(signer.sign(StatementKind.ACKNOWLEDGEMENT, stated(payload)));
    }

    /**
     * What became of a delivery, signed: the same bytes every time, unless something more has happened since. Empty while it
     * is not final.
     */
    public Optional<String> receipt(Delivery delivery) {
        if (!delivery.state().isFinal()) {
            return Optional.empty();
        }
        ObjectNode payload = receipts.of(delivery);
        String facts = hash(payload);
        return Optional.of(store.statements()
                .statement(delivery.id(), facts)
                .orElseGet(() -> store.statements()
                        .keep(delivery.id(), facts, signer.sign(StatementKind.RECEIPT, stated(payload)))));
    }

    /** The public keys to verify with, as a JWK set (RFC 7517). */
    public String keys() {
        return signer.published();
    }

    private ObjectNode stated(ObjectNode facts) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        if (issuer != null) {
            payload.put("iss", issuer);
        }
        payload.put("iat", clock.instant().getEpochSecond());
        payload.put("gateway", software);
        payload.setAll(facts);
        return payload;
    }

    private static String hash(ObjectNode facts) {
        return Document.of("application/json", facts.toString().getBytes(StandardCharsets.UTF_8))
                .sha256();
    }
}
