package eu.elmgateway.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters that a route writes at a step. */
final class StepParameters {
    private final String step;
    private final Map<String, String> parameters;

    /**
     * Takes them.
     *
     * @throws IllegalArgumentException if there is one that the step does not know
     */
    StepParameters(String step, Map<String, String> parameters, String... known) {
        this.step = step;
        this.parameters = parameters;
        Set<String> names = Set.of(known);
        parameters.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("elm:" + step + " knows no parameter " + unknown
                            + (names.isEmpty() ? "" : "; write one of " + names));
                });
    }

    /** A parameter that must be there. */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "elm:" + step + " needs the parameter " + name + "; add it under parameters"));
    }

    /** A parameter that may be left out or empty. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }
}
