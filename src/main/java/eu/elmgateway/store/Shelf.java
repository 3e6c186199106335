package eu.elmgateway.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lies ready for registries that ask instead of being sent to. A record is on offer when its delivery stands as sent, or as
 * accepted since the registry asked for it, and no newer delivery of the same record does; what is revoked leaves it in the
 * transaction that accepts the revocation. Thread-safe; throws
 * {@link StoreUnavailableException} as the {@link Store} does.
 */
public interface Shelf {
    /** Whether anything was ever planned for the registry about a person with one of these identifiers, on offer or not. */
    boolean knows(String registry, Collection<HolderId> anyOf);

    /** What is on offer about the person with one of these identifiers, the oldest delivery first. */
    List<Offer> offers(String registry, Collection<HolderId> anyOf);

    /**
     * The persons about whom something is on offer, by the hash of their identifier, in its order.
     *
     * @param schemes kinds of identifiers that count
     * @param after only hashes that come after this one; empty text for all
     */
    List<String> holders(String registry, Collection<String> schemes, String after, int atMost);

    /** By what the holder of a delivery's credential is known. */
    Set<HolderId> identifiers(String delivery);

    /** When the last record on offer became so; empty if none is. */
    Optional<Instant> lastChange(String registry);

    /**
     * Keeps an inquiry with the documents it names. Deliveries whose records were asked for the first time are accepted with it,
     * all in one transaction: it returns when that is durable, and nothing is to be handed out before.
     *
     * @return whether there was none of its id, by whatever gateway on this database; else that one stays as it is
     */
    boolean keep(Inquiry inquiry, List<Document> documents);

    /** An inquiry by its id. */
    Optional<Inquiry> inquiry(String id);

    /** What a registry asked, the last first. */
    List<Inquiry> inquiries(String registry, int atMost);

    /**
     * What a registry asked by one operation and no inquiry of another operation is about yet, first first.
     *
     * @param closing the other operation
     * @param after only what was asked later
     */
    List<Inquiry> open(String registry, String operation, String closing, Instant after, int atMost);

    /** What a registry asked about one person, first first. */
    List<Inquiry> about(String registry, Collection<HolderId> anyOf);

    /** On which occasions a delivery's record was given out, first first. */
    List<Inquiry> ofDelivery(String delivery);
}
