package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in the label of a code must be the code's own: "Level 5" on the code for level 6. Parameter {@code codes}: how the
 * IRIs of the codes begin. Gaps: the label, the code.
 */
final class LabelNumber implements Check.OfNodes {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String codes;
    private final Set<String> classes;
    private final String label;

    LabelNumber(Parameters parameters) {
        this.codes = parameters.required("codes");
        this.classes = parameters.classes("classes");
        this.label = parameters.property("label");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        if (!node.id().startsWith(codes)) {
            return;
        }
        String code = node.id().substring(codes.length());
        for (Value value : node.values(label)) {
            if (value instanceof Value.Text text) {
                Matcher number = NUMBER.matcher(text.text());
                if (number.find() && !number.group().equals(code) && !number.find()) {
                    remarks.add(subject.at(node, label, value), text.text(), code);
                }
            }
        }
    }
}
