package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two tags that differ only in capitals are one language (BCP 47, 2.1.1). Gaps: the term, both tags. */
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
            if (values.size() > 1 && values.get(0) instanceof Value.Text) {
                texts(node, property, values, subject, remarks);
            }
        });
    }

    private void texts(Node node, String property, List<Value> values, Subject subject, Remarks remarks) {
        Map<String, String> seen = new HashMap<>();
        for (Value value : values) {
            if (value instanceof Value.Text text) {
                String before = seen.putIfAbsent(text.language().toLowerCase(Locale.ROOT), text.language());
                if (before != null && !before.equals(text.language())) {
                    remarks.add(subject.at(node, property, text), terms.name(property), before, text.language());
                }
            }
        }
    }
}
