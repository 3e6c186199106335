package eu.elmgateway.asking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the parameters of one step in a route. Used once. */
final class StepParameters {
    private final String step;
    private final Map<String, String> left;

    StepParameters(String step, Map<String, String> parameters) {
        this.step = step;
        this.left = new TreeMap<>(parameters);
    }

    String text(String name) {
        return textOrNone(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "elm:" + step + " needs the parameter '" + name + "'; add it under parameters"));
    }

    Optional<String> textOrNone(String name) {
        return Optional.ofNullable(left.remove(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> list(String name) {
        return Arrays.stream(textOrNone(name).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    int number(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "elm:" + step + ": " + name + " is '" + text + "'; write a whole number", e);
        }
    }

    /** Refuses what is left over. */
    void noMore() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("elm:" + step + " knows no parameter " + left.keySet());
        }
    }
}
