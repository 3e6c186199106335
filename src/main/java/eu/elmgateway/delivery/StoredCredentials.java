package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.mapping.CredentialOrigin;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import java.util.Optional;

/** Reads back the credentials that the store keeps as canonical JSON-LD. Thread-safe. */
final class StoredCredentials {
    private static final String CREDENTIAL = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";

    private final Store store;
    private final SafeReaders readers;
    private final Roads roads;

    StoredCredentials(Store store, SafeReaders readers, ElmModel model) {
        this.store = store;
        this.readers = readers;
        this.roads = new Roads(model.contexts(), readers.limits());
    }

    /**
     * The credential of a delivery.
     *
     * @throws IllegalStateException if the store does not hold it any more, or it cannot be read
     */
    Credential credential(Delivery delivery) {
        return credential(delivery.record(), delivery.credentialDocument());
    }

    /**
     * The credential of a record, as {@link #credential(Delivery)}.
     *
     * @param sha256 of its canonical JSON-LD
     */
    Credential credential(String record, String sha256) {
        try {
            NodeTable nodes = nodes(document(record, sha256).bytes());
            return Credential.canonical(nodes, nodes.ofType(CREDENTIAL).get(0).id());
        } catch (UnreadableException e) {
            throw new IllegalStateException("the credential of record " + record + " cannot be read", e);
        }
    }

    /** What we wrote ourselves is regular but for odd values: no tree is made of it. */
    private NodeTable nodes(byte[] canonical) throws UnreadableException {
        try {
            return roads.fast(readers.glance(canonical)).nodes();
        } catch (DeclinedException odd) {
            return roads.read(readers.json(canonical)).nodes();
        }
    }

    /** The credential's canonical JSON-LD. */
    Document canonical(Delivery delivery) {
        return document(delivery.record(), delivery.credentialDocument());
    }

    /** The bytes that the sender pushed; if they hold several credentials, the canonical JSON-LD of this one instead. */
    Document original(Delivery delivery) {
        return store.original(delivery)
                .orElseThrow(() -> new IllegalStateException(
                        "the store does not hold what was pushed for record " + delivery.record() + " any more"));
    }

    /** The document in which the sender wrote the credential if that was ELM, else its canonical JSON-LD. */
    CredentialOrigin origin(Delivery delivery) {
        return sent(delivery).orElseGet(() -> canonicalOrigin(delivery));
    }

    private Optional<CredentialOrigin> sent(Delivery delivery) {
        try {
            return Optional.of(origin(original(delivery)))
                    .filter(sent -> !sent.source().nodes().ofType(CREDENTIAL).isEmpty());
        } catch (UnreadableException | UnreadableElmException other) {
            return Optional.empty();
        }
    }

    private CredentialOrigin canonicalOrigin(Delivery delivery) {
        try {
            return origin(canonical(delivery));
        } catch (UnreadableException e) {
            throw new IllegalStateException("the credential of record " + delivery.record() + " cannot be read", e);
        }
    }

    private CredentialOrigin origin(Document document) throws UnreadableException {
        Body.Json body = Body.Json.read(readers, document.bytes());
        return CredentialOrigin.sent(body, roads.read(body.content()));
    }

    private Document document(String record, String sha256) {
        return store.document(sha256)
                .orElseThrow(() -> new IllegalStateException(
                        "the store does not hold document " + sha256 + " of record " + record + " any more"));
    }
}
