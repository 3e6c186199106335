package eu.elmgateway.seal;

/** Whether a seal is by whom it says it is by, in the eyes of the trust material that the operator provides. */
public enum Trust {
    /** Its certificate leads to a trusted one, and was valid and not revoked when the seal was made. */
    TRUSTED,
    /** There is trust material, and it speaks against the seal: unknown issuer, expired, revoked, not yet valid. */
    UNTRUSTED,
    /** Nothing can be said: no trust material, no news of revocation, or a seal that does not hold. */
    UNCLEAR
}
