package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A node that the document describes in several places must be the same in all of them: JSON-LD makes one node of them, with
 * the values of all. What is looked at are terms that hold one value, and one text for each language. Gaps: the id, the term,
 * how many places give the term a value, pointers of the first of them.
 */
final class OneIdOneContent implements Check.OfNodes {
    private static final int LISTED = 3;

    private final Terms terms;
    private final Set<String> single = new HashSet<>();

    OneIdOneContent(Parameters parameters) {
        this.terms = parameters.terms;
        parameters.model.single().forEach(term -> parameters.terms.iri(term).ifPresent(single::add));
    }

    @Override
    public Set<String> classes() {
        return Set.of();
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        node.properties().forEach((property, values) -> {
            if (values.size() > 1 && (single.contains(property) || twoTexts(values))) {
                places(node, property, subject, remarks);
            }
        });
    }

    private void places(Node node, String property, Subject subject, Remarks remarks) {
        List<String> places = subject.source().map().places(node.id(), property);
        if (places.size() > 1) {
            remarks.add(
                    () -> places.get(1),
                    node.id(),
                    terms.name(property),
                    places.size(),
                    places.subList(0, Math.min(LISTED, places.size())));
        }
    }

    private static boolean twoTexts(List<Value> values) {
        Set<String> languages = new HashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Text text && !languages.add(text.language())) {
                return true;
            }
        }
        return false;
    }
}
