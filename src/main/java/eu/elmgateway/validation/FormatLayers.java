package eu.elmgateway.validation;

import eu.elmgateway.format.Recognised;

/** The layers that come after recognition, for formats of one language: which there are, and in which order. */
interface FormatLayers {
    /** Checks a document; what is found has its place. */
    Validation check(Recognised document, ValidationOptions options);

    /** The first layer's result for a document that was recognised: why it was taken for what it was. */
    static LayerResult syntax(Recognised document, java.util.List<Finding> findings) {
        return LayerResult.of(LayerName.SYNTAX, findings, document.note());
    }
}
