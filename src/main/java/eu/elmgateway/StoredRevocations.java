package eu.elmgateway;

import eu.elmgateway.europass.Revocations;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What senders revoked at this gateway. Only who pushed a credential can revoke it, and one that was pushed again since counts
 * again. Thread-safe.
 */
record StoredRevocations(Store store, SafeReaders readers) implements Revocations {
    @Override
    public Optional<Revoked> of(String credential) {
        return store.versions(credential).stream()
                .reduce((earlier, last) -> last)
                .filter(last -> last.kind() == DeliveryKind.REVOCATION)
                .map(Delivery::submission)
                .flatMap(store::submission)
                .map(told -> new Revoked(told.receivedAt(), reason(told)));
    }

    private @Nullable String reason(Submission told) {
        return store.document(told.document()).map(this::reason).orElse(null);
    }

    private @Nullable String reason(Document revocation) {
        try {
            return readers.json(revocation.bytes()).tree().path("reason").textValue();
        } catch (UnreadableException e) {
            throw new IllegalStateException("what was taken as a revocation cannot be read", e);
        }
    }
}
