package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.List;
import java.util.Map;

/** A language tag for which there is a better one. Gap: the tag. Parameter {@code instead}: tag to the better one. */
final class ReplacedLanguage implements Check.OfValues {
    private final Map<String, List<String>> instead;

    ReplacedLanguage(Parameters parameters) {
        this.instead = parameters.table("instead");
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (value instanceof Value.Text text && instead.containsKey(text.language())) {
            String better = String.join(", ", instead.getOrDefault(text.language(), List.of()));
            remarks.suggest(subject.at(node, property, text), better, text.language());
        }
    }
}
