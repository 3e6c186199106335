package eu.elmgateway.store;

/** Whether the audit is what was once written. */
public sealed interface AuditVerdict {
    /**
     * It is.
     *
     * @param head the last event of the chain
     * @param waiting how many events are durable and not chained yet
     */
    record Holds(AuditHead head, long waiting) implements AuditVerdict {}

    /**
     * It is not.
     *
     * @param position the first event that is not what it was, or that is missing
     * @param why what is wrong with it
     */
    record Broken(long position, String why) implements AuditVerdict {}

    /**
     * The chain holds, but a submission or delivery does not stand where it says.
     *
     * @param id of the submission or delivery
     * @param why what is wrong with it
     */
    record Contradicted(AuditHead head, String id, String why) implements AuditVerdict {}
}
