package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code sh:uniqueLang} (SHACL, 4.4.5). */
record UniqueLanguageTest() implements Test {
    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        if (values.size() < 2) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Text text && !seen.add(text.language().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean speaksOfNothing() {
        return false;
    }
}
