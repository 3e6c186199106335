package eu.elmgateway.validation;

/** The layers of validation, in the order in which they run, and what is said of a document beside its validity. */
public enum LayerName {
    /** Is it well-formed, safe and of a known format? */
    SYNTAX,
    /** XSD or JSON Schema, or what must hold before shapes say anything. */
    STRUCTURE,
    /** SHACL. */
    SHAPES,
    /** What the published shapes let through. */
    RULES,
    /** Codes of the controlled lists. */
    VOCABULARY,
    /** JAdES and XAdES. */
    SEAL,
    /** What readers of such a credential look for; whatever is missing, the verdict stays. */
    COMPLETENESS,
    /** What a conversion to ELM concluded or had to leave out. */
    MAPPING,
    /** What Europass would check and show; whatever it is, the verdict stays. */
    CHECKS
}
