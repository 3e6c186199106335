package eu.elmgateway.store;

/** Who may push another version of a credential, or revoke it. */
public enum Binding {
    /** Only the sender that pushed it first. */
    SENDER,
    /** Also other senders, if the same issuer stands in what they push. */
    ISSUER
}
