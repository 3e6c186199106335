package eu.elmgateway.store;

/** How a registry's deliveries may be handed out. */
public enum Manner {
    /** Whatever is due. */
    FREELY,
    /** Only while nobody has any other delivery of the registry: for what only one may do at a time. */
    ALONE,
    /**
     * A person's deliveries one after the other: none while an earlier one about the same person waits, is being tried or is
     * held. Persons are told apart by the identifiers that their credentials give.
     */
    IN_ORDER
}
