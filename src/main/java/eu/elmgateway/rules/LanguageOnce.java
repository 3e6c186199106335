package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Two tags that differ only in capitals are one language (BCP 47, 2.1.1). JSON-LD writes both alike, so the document itself is
 * asked, but only where a property has two texts in one language. Gaps: the term, both tags.
 */
final class LanguageOnce implements Check.OfNodes {
    private final Terms terms;

    LanguageOnce(Parameters parameters) {
        this.terms = parameters.terms;
    }

    @Override
    public Set<String> classes() {
        return Set.of();
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        node.properties().forEach((property, values) -> {
            if (values.size() > 1 && twice(values)) {
                subject.source()
                        .map()
                        .place(node.id(), property)
                        .ifPresent(place -> tags(place, property, subject, remarks));
            }
        });
    }

    private static boolean twice(List<Value> values) {
        Set<String> languages = new HashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Text text
                    && !languages.add(text.language().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void tags(String place, String property, Subject subject, Remarks remarks) {
        Map<String, String> seen = new HashMap<>();
        for (String tag : subject.source().map().keys(place)) {
            String before = seen.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
            if (before != null) {
                remarks.add(() -> place + "/" + tag, terms.name(property), before, tag);
            }
        }
    }
}
