package eu.elmgateway.delivery;

import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mapping to a registry may ask about a delivery: {@code record}, its stable id; {@code kind}, which is {@code record},
 * {@code correction} or {@code revocation}; {@code reference}, the registry's own id of the record as it last gave it, empty if
 * it gave none; {@code sealVerified}, whether the seal of what was pushed holds and is trusted; {@code mediaType}, of what was pushed. Thread-safe.
 */
final class RecordFacts {
    private final Store store;
    private final SealGate seals;
    private final StoredCredentials credentials;

    RecordFacts(Store store, SealGate seals, StoredCredentials credentials) {
        this.credentials = credentials;
        this.store = store;
        this.seals = seals;
    }

    /** What a mapping is given; what costs something only if it asks. */
    Map<String, String> of(Delivery delivery, Mapping mapping) {
        Map<String, String> facts = new HashMap<>();
        facts.put("record", delivery.record());
        facts.put("kind", delivery.kind().name().toLowerCase(Locale.ROOT));
        if (mapping.takes("reference")) {
            facts.put("reference", reference(delivery).orElse(""));
        }
        if (mapping.takes("sealVerified")) {
            facts.put("sealVerified", Boolean.toString(seals.sealed(delivery)));
        }
        if (mapping.takes("mediaType")) {
            facts.put("mediaType", credentials.original(delivery).mediaType());
        }
        return facts;
    }

    private Optional<String> reference(Delivery delivery) {
        return Receipt.reference(store.versions(delivery.credential(), delivery.registry()).stream()
                .filter(version -> version.record().equals(delivery.record()))
                .flatMap(version -> store.receipts(version.id()).stream())
                .toList());
    }
}
