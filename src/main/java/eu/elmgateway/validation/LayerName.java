package eu.elmgateway.validation;

/** The layers of validation, in the order in which they run. */
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
    SEAL
}
