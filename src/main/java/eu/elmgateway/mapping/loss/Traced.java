package eu.elmgateway.mapping.loss;

/** A value of the source that remembers that it was read. */
sealed interface Traced permits TracedText, TracedAttribute {
    /** Whether it was read. */
    boolean read();

    /** The value, without counting as read. */
    String value();
}
