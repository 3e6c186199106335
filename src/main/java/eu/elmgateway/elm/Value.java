package eu.elmgateway.elm;

/** One value of a property, as RDF has it. */
public sealed interface Value {
    /** Language-tagged text ({@code rdf:langString}); the tag as the document wrote it. */
    record Text(String text, String language) implements Value {}

    /** A typed literal; {@code datatype} is a full IRI, the lexical form is the document's own. */
    record Literal(String lexical, String datatype) implements Value {}

    /** A node, by its id: an IRI, or {@code _:} and a label for a node without one. */
    record Reference(String id) implements Value {}
}
