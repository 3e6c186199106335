package eu.elmgateway.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the parameters of one step in a route, and says what is wrong with them. Used once. */
final class StepParameters {
    private final String step;
    private final Map<String, String> left;

    StepParameters(String step, Map<String, String> parameters) {
        this.step = step;
        this.left = new TreeMap<>(parameters);
    }

    /** A comma-separated list that must be there; {@code headers: none} is an empty one. */
    List<String> list(String name) {
        String value = text(name);
        return value.equals("none")
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    /** A comma-separated list that may be absent. */
    List<String> listOrNone(String name) {
        return left.containsKey(name) ? list(name) : List.of();
    }

    /** A text that must be there. */
    String text(String name) {
        String value = left.remove(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("elm:" + step + " needs the parameter '" + name + "'");
        }
        return value;
    }

    /** Refuses what is left over. */
    void noMore() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("elm:" + step + " knows no parameter " + left.keySet());
        }
    }
}
