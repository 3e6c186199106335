package eu.elmgateway.validation;

/** One layer over a document that was read and holds one credential. Thread-safe. */
interface ElmLayer {
    /** What the layer finds; places are JSON Pointers, lines and columns follow later. */
    LayerResult check(ElmDocument document);
}
