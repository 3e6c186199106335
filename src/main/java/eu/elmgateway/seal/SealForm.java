package eu.elmgateway.seal;

/** What a seal is written as. */
public enum SealForm {
    /** JAdES (ETSI TS 119 182-1): a JWS with a signing time. */
    JADES,
    /** A JWS (RFC 7515) without what JAdES asks for. */
    JWS,
    /** XAdES (ETSI EN 319 132-1): an XML signature with signed properties. */
    XADES,
    /** An XML signature without them. */
    XMLDSIG
}
