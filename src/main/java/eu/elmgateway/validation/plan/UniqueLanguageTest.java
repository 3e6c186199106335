package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code sh:uniqueLang} (SHACL, 4.4.5). */
record UniqueLanguageTest() implements Test {
    private static final int FEW = 8;

    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        return values.size() <= FEW ? differ(values) : differAll(values);
    }

    /** Tags are ASCII. */
    private static boolean differ(List<Value> values) {
        for (int i = 1; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (values.get(i) instanceof Value.Text one
                        && values.get(j) instanceof Value.Text other
                        && one.language().equalsIgnoreCase(other.language())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean differAll(List<Value> values) {
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
