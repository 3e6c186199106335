package eu.elmgateway.store;

/** What became of a {@link NewSubmission}. */
public sealed interface Acceptance {
    /** It is durable now. */
    record Stored(Submission submission) implements Acceptance {}

    /** The same sender, key and bytes were accepted before; here is that submission. Nothing was written. */
    record Duplicate(Submission submission) implements Acceptance {}

    /** A credential of this id is another sender's. Nothing was written. */
    record Foreign(String credential) implements Acceptance {}

    /** The sender used this key for other bytes that were accepted. Nothing was written. */
    record KeyReused(Submission submission) implements Acceptance {}
}
