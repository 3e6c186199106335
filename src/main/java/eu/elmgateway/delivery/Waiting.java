package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import java.nio.charset.StandardCharsets;

/** What is known of a delivery that waits, for questions about it. Thread-safe. */
final class Waiting {
    /** {@code <waiting record="…" reference="…" sha256="…"/>}; the hash is that of the bytes as they were pushed. */
    static final FormatId FORMAT = new FormatId("waiting", "1");

    private final Renderings renderings;
    private final Trial trial;
    private final StoredCredentials credentials;
    private final Store store;

    Waiting(Renderings renderings, Trial trial, StoredCredentials credentials, Store store) {
        this.renderings = renderings;
        this.trial = trial;
        this.credentials = credentials;
        this.store = store;
    }

    /** Its record as it would be if it were sent now, alone. */
    byte[] record(Registry registry, Delivery delivery) {
        Rendering rendering = renderings
                .of(registry)
                .orElseThrow(() -> new IllegalStateException("there is no mapping to " + registry.format() + " now"));
        if (trial.of(rendering, delivery) instanceof Trial.Result.Sound sound) {
            return sound.document().bytes();
        }
        throw new IllegalStateException("record " + delivery.record() + " cannot be made any more");
    }

    /** Its ids, as {@link #FORMAT}. The last reference that the registry gave is left out if it gave none. */
    byte[] ids(Delivery delivery) {
        String reference = Receipt.reference(store.receipts(delivery.id()))
                .map(last -> " reference=\"" + XmlText.escaped(last) + '"')
                .orElse("");
        String xml = "<waiting record=\"" + delivery.record() + '"' + reference + " sha256=\""
                + credentials.original(delivery).sha256() + "\"/>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
