package eu.elmgateway.validation;

import eu.elmgateway.elm.Terms;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record Expected(Message words, String example) {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String TEXT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final Map<String, Expected> DATATYPES = Map.ofEntries(
            Map.entry(TEXT, wanted("langString", "{\"en\": \"…\"}")),
            Map.entry(XSD + "dateTime", wanted("dateTime", "\"2024-01-31T09:30:00Z\"")),
            Map.entry(XSD + "date", wanted("date", "\"2024-01-31\"")),
            Map.entry(XSD + "duration", wanted("duration", "\"PT40H\"")),
            Map.entry(XSD + "anyURI", wanted("anyURI", "\"https://…\"")),
            Map.entry(XSD + "string", wanted("string", "\"…\"")),
            Map.entry(XSD + "integer", wanted("integer", "3")),
            Map.entry(XSD + "positiveInteger", wanted("positiveInteger", "1")),
            Map.entry(XSD + "decimal", wanted("decimal", "7.5")),
            Map.entry(XSD + "boolean", wanted("boolean", "true")),
            Map.entry(
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML",
                    wanted("HTML", "{\"@value\": \"<p>…</p>\", \"@type\": \"rdf:HTML\"}")));

    /** Classes whose nodes are known by their IRI. */
    private static final Map<String, String> IDENTIFIED = Map.of(
            "Concept", "\"id\": \"http://…\", ",
            "ConceptScheme", "\"id\": \"http://…\", ",
            "ShaclValidator2017", "\"id\": \"http://data.europa.eu/snb/model/ap/edc-generic-full\", ");

    private static Expected wanted(String key, String example) {
        return new Expected(Message.of("shapes.want." + key), example);
    }

    /** By datatype; of one we have no words for, the name. */
    static Expected datatype(String iri) {
        return DATATYPES.getOrDefault(
                iri, new Expected(Message.of("shapes.want.other", iri.substring(iri.lastIndexOf('#') + 1)), "\"…\""));
    }

    /** By everything the shape of a property says. */
    static Expected of(@Nullable Shape property, Terms terms) {
        if (property == null) {
            return wanted("value", "…");
        }
        return first(property, DatatypeConstraint.class)
                .map(constraint -> datatype(constraint.getDatatypeURI()))
                .or(() -> scheme(property).map(Expected::concept))
                .or(() -> first(property, ClassConstraint.class)
                        .map(constraint -> node(
                                List.of(terms.name(constraint.getExpectedClass().getURI())))))
                .orElseGet(() -> alternatives(property, terms));
    }

    /** Whether it says nothing but that there is a value. */
    boolean vague() {
        return equals(wanted("value", "…"));
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
                .orElseGet(() -> wanted("value", "…"));
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
                Message.of("shapes.want.concept", scheme),
                "{\"id\": \"http://…\", \"type\": \"Concept\", \"inScheme\": {\"id\": \"" + scheme
                        + "\", \"type\": \"ConceptScheme\"}}");
    }

    static Expected node(List<String> classes) {
        Message words =
                classes.stream().map(Expected::article).reduce(Message::or).orElseThrow();
        String first = classes.get(0);
        String id = IDENTIFIED.getOrDefault(first, "");
        return new Expected(words, "{" + id + "\"type\": \"" + first + "\"" + (id.isEmpty() ? ", …}" : "}"));
    }

    /** A class with its article. */
    static Message article(String name) {
        boolean vowel = "AEIOU".indexOf(name.charAt(0)) >= 0 && !name.startsWith("Eu") && !name.startsWith("Uni");
        return Message.of(vowel ? "shapes.an" : "shapes.a", name);
    }

    /** Whether one value is the most. */
    static boolean single(@Nullable Shape property) {
        return property != null && all(property, MaxCount.class).anyMatch(constraint -> constraint.getMaxCount() == 1);
    }

    private static <T extends Constraint> Optional<T> first(Shape shape, Class<T> kind) {
        return all(shape, kind).findFirst();
    }

    /** The constraints of a kind. */
    static <T extends Constraint> Stream<T> all(Shape shape, Class<T> kind) {
        return shape.getConstraints().stream().filter(kind::isInstance).map(kind::cast);
    }
}
