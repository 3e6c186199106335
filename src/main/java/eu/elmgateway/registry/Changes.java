package eu.elmgateway.registry;

/**
 * What a registry does with what happens to a credential later. Immutable.
 *
 * @param corrections what becomes of another version of a credential
 * @param revocations what becomes of one that counts no more
 */
public record Changes(Corrections corrections, Revocations revocations) {

    /** Ways of another version. */
    public enum Corrections {
        /** It goes under the record id of the first, and takes its place. */
        REPLACE,
        /** It goes as a record of its own, under an id of its own. */
        NEW_RECORD,
        /** The registry has no way for it: the delivery is held and tells the operator what to do by hand. */
        NOT_POSSIBLE
    }

    /** Ways of a revocation. */
    public enum Revocations {
        /** It goes the way of the records: the stylesheet sees {@code kind} and writes what the registry wants to read. */
        SEND,
        /** The next file that replaces all that the registry had is made without the record. */
        LEAVE_OUT,
        /** The registry has no way for it: the delivery is held and tells the operator what to do by hand. */
        NOT_POSSIBLE
    }
}
