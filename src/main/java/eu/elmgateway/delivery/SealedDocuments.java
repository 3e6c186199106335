package eu.elmgateway.delivery;

import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.sealing.SealingException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.WaitsFor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What registries get that take sealed ELM: of a sender that pushed ELM its own bytes, with whatever seal they bear; of another the
 * credential that the gateway made of its document, sealed by the operator's key, with the original inside. Thread-safe.
 */
final class SealedDocuments {
    /** How long to wait for a time-stamp authority or a token that does not answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StoredCredentials credentials;
    private final Store store;
    private final @Nullable CredentialSealing sealing;

    /** @param sealing null if the operator has given no key */
    SealedDocuments(StoredCredentials credentials, Store store, @Nullable CredentialSealing sealing) {
        this.credentials = credentials;
        this.store = store;
        this.sealing = sealing;
    }

    /** The document of a delivery; empty if there is none now, with the outcome in the batch. */
    Optional<Document> of(Batch batch, Delivery delivery) {
        if (pushedAsElm(delivery)) {
            return Optional.of(credentials.original(delivery));
        }
        if (sealing == null) {
            batch.settle(
                    delivery,
                    new Outcome.Held(
                            "settings are missing: seal.key, the key that seals what the gateway converts; then restart: it goes"
                                    + " on by itself",
                            true,
                            WaitsFor.SETTING));
            return Optional.empty();
        }
        try {
            byte[] sealed = sealing.seal(credentials.canonical(delivery).bytes());
            return Optional.of(Document.of(CredentialSealing.MEDIA_TYPE, sealed));
        } catch (SealingException e) {
            batch.settle(delivery, new Outcome.Unavailable(String.valueOf(e.getMessage()), PATIENCE, true));
            return Optional.empty();
        }
    }

    private boolean pushedAsElm(Delivery delivery) {
        return store.submission(delivery.submission())
                .filter(submission -> String.valueOf(submission.format()).startsWith("elm-json:"))
                .isPresent();
    }
}
