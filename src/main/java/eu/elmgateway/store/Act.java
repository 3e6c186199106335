package eu.elmgateway.store;

/** What the audit tells of. */
public enum Act {
    SUBMISSION_ACCEPTED("submission.accepted"),
    SUBMISSION_REFUSED("submission.refused"),
    /** All bytes of a batch are there. */
    BATCH_RECEIVED("batch.received"),
    /** Every item of a batch that could be read has its verdict. */
    BATCH_ENDED("batch.ended"),
    DELIVERY_PLANNED("delivery.planned"),
    /** A try ended. */
    DELIVERY_TRIED("delivery.tried"),
    /** A registry answered apart from any try. */
    DELIVERY_ANSWERED("delivery.answered"),
    /** What was missing may be there now. */
    DELIVERY_RESUMED("delivery.resumed"),
    DELIVERY_RESENT("delivery.resent"),
    /** An operator says how it ended. */
    DELIVERY_CLOSED("delivery.closed"),
    /** A registry answered for something of which we know nothing. */
    RECEIPT_UNMATCHED("receipt.unmatched"),
    /** A registry asked. */
    INQUIRY_ANSWERED("inquiry.answered"),
    REGISTRY_HELD("registry.held"),
    REGISTRY_RELEASED("registry.released"),
    /** Documents went because their time was over. */
    DOCUMENTS_EXPIRED("documents.expired"),
    /** A person's documents went on request. */
    DOCUMENTS_ERASED("documents.erased");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /** As the audit writes it. */
    public String word() {
        return word;
    }
}
