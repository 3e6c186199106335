package eu.elmgateway.validation;

/** How much a finding weighs: only an {@link #ERROR} makes a document invalid. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
