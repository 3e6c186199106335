package eu.elmgateway.elm;

/**
 * Something of a document that JSON-LD leaves out without a word, so that neither shapes nor mappings see it.
 *
 * @param kind why it is left out
 * @param text the term, reference or tag as the document wrote it
 * @param pointer JSON Pointer of its place
 */
public record Dropped(Kind kind, String text, String pointer) {
    /** Why something is left out. */
    public enum Kind {
        /** A key or a type that no context of the document defines. */
        UNDEFINED_TERM,
        /** A reference that is no absolute IRI where one is needed: RDF cannot hold it. */
        RELATIVE_REFERENCE,
        /** A language tag that breaks BCP 47: RDF cannot hold the text. */
        MALFORMED_LANGUAGE,
        /** A proof or an enclosed credential: it stands in a graph of its own, beside the credential. */
        SEPARATE_GRAPH
    }
}
