package eu.elmgateway.validation;

import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;

/**
 * Checks a document that we made against the format it was made for, before it leaves. Nothing is guessed: a document of
 * another format is invalid. Thread-safe.
 */
public final class SchemaCheck {
    private final FormatCatalogue catalogue;
    private final Validator validator;

    public SchemaCheck(FormatCatalogue catalogue, Validator validator) {
        this.catalogue = catalogue;
        this.validator = validator;
    }

    /**
     * Checks a document.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public Report check(byte[] document, FormatId id) {
        return check(document, id, Variant.PUBLISHED);
    }

    /**
     * Checks a document by one variant of the format's rules.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public Report check(byte[] document, FormatId id, Variant variant) {
        Format format = catalogue
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no folder schemas/" + id.name() + "/" + id.version() + " with a format.yaml"));
        return validator
                .validateAs(document, format, ValidationOptions.STANDARD.in(variant))
                .report();
    }
}
