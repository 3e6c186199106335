package eu.elmgateway.validation;

import eu.elmgateway.elm.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.jspecify.annotations.Nullable;

/** What a property shape wants as value: in words, and as an example in JSON. */
record Expected(String words, String example) {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String TEXT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final Map<String, Expected> DATATYPES = Map.ofEntries(
            Map.entry(TEXT, new Expected("a text with its language", "{\"en\": \"…\"}")),
            Map.entry(XSD + "dateTime", new Expected("a date with time", "\"2024-01-31T09:30:00Z\"")),
            Map.entry(XSD + "date", new Expected("a date", "\"2024-01-31\"")),
            Map.entry(XSD + "duration", new Expected("a duration", "\"PT40H\"")),
            Map.entry(XSD + "anyURI", new Expected("an address (URI)", "\"https://…\"")),
            Map.entry(XSD + "string", new Expected("a text", "\"…\"")),
            Map.entry(XSD + "integer", new Expected("a whole number", "3")),
            Map.entry(XSD + "positiveInteger", new Expected("a whole number above 0", "1")),
            Map.entry(XSD + "decimal", new Expected("a number", "7.5")),
            Map.entry(XSD + "boolean", new Expected("true or false", "true")),
            Map.entry(
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML",
                    new Expected("HTML", "{\"@value\": \"<p>…</p>\", \"@type\": \"rdf:HTML\"}")));

    /** Classes whose nodes are known by their IRI. */
    private static final Map<String, String> IDENTIFIED = Map.of(
            "Concept", "\"id\": \"http://…\", ",
            "ConceptScheme", "\"id\": \"http://…\", ",
            "ShaclValidator2017", "\"id\": \"http://data.europa.eu/snb/model/ap/edc-generic-full\", ");

    /** By datatype; of one we have no words for, the name. */
    static Expected datatype(String iri) {
        return DATATYPES.getOrDefault(iri, new Expected("a " + iri.substring(iri.lastIndexOf('#') + 1), "\"…\""));
    }

    /** By everything the shape of a property says. */
    static Expected of(@Nullable Shape property, Terms terms) {
        if (property == null) {
            return new Expected("a value", "…");
        }
        return first(property, DatatypeConstraint.class)
                .map(constraint -> datatype(constraint.getDatatypeURI()))
                .or(() -> scheme(property).map(Expected::concept))
                .or(() -> first(property, ClassConstraint.class)
                        .map(constraint -> node(
                                List.of(terms.name(constraint.getExpectedClass().getURI())))))
                .orElseGet(() -> alternatives(property, terms));
    }

    /** One of several classes. */
    private static Expected alternatives(Shape property, Terms terms) {
        List<String> classes = all(property, ShOr.class)
                .flatMap(or -> or.getOthers().stream())
                .flatMap(shape -> all(shape, ClassConstraint.class))
                .map(constraint -> terms.name(constraint.getExpectedClass().getURI()))
                .toList();
        if (!classes.isEmpty()) {
            return node(classes);
        }
        return all(property, ShNode.class)
                .map(constraint -> of(constraint.getOther(), terms))
                .findFirst()
                .orElseGet(() -> new Expected("a value", "…"));
    }

    /** The list that a code must be of, where a shape wants one. */
    static Optional<String> scheme(Shape property) {
        return all(property, ShNode.class)
                .flatMap(constraint -> constraint.getOther().getPropertyShapes().stream())
                .flatMap(nested -> all(nested, HasValueConstraint.class))
                .map(constraint -> constraint.getValue())
                .filter(value -> value.isURI())
                .map(value -> value.getURI())
                .findFirst();
    }

    static Expected concept(String scheme) {
        return new Expected(
                "a code of the list " + scheme,
                "{\"id\": \"http://…\", \"type\": \"Concept\", \"inScheme\": {\"id\": \"" + scheme
                        + "\", \"type\": \"ConceptScheme\"}}");
    }

    static Expected node(List<String> classes) {
        String words = classes.stream().map(Expected::article).collect(Collectors.joining(" or "));
        String first = classes.get(0);
        String id = IDENTIFIED.getOrDefault(first, "");
        return new Expected(words, "{" + id + "\"type\": \"" + first + "\"" + (id.isEmpty() ? ", …}" : "}"));
    }

    /** A class with its article. */
    static String article(String name) {
        boolean vowel = "AEIOU".indexOf(name.charAt(0)) >= 0 && !name.startsWith("Eu") && !name.startsWith("Uni");
        return (vowel ? "an " : "a ") + name;
    }

    /** Whether one value is the most. */
    static boolean single(@Nullable Shape property) {
        return property != null && all(property, MaxCount.class).anyMatch(constraint -> constraint.getMaxCount() == 1);
    }

    private static <T extends Constraint> Optional<T> first(Shape shape, Class<T> kind) {
        return all(shape, kind).findFirst();
    }

    private static <T extends Constraint> Stream<T> all(Shape shape, Class<T> kind) {
        return shape.getConstraints().stream().filter(kind::isInstance).map(kind::cast);
    }
}
