package eu.elmgateway.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which properties which classes of the model have under a profile, all by IRI. Immutable.
 *
 * @param byClass the properties of each class
 * @param byProperty the classes that have each property
 */
public record ClassTerms(Map<String, Set<String>> byClass, Map<String, Set<String>> byProperty) {
    public ClassTerms {
        byClass = Map.copyOf(byClass);
        byProperty = Map.copyOf(byProperty);
    }

    /** Turns the properties of each class round. */
    public static ClassTerms of(Map<String, Set<String>> byClass) {
        Map<String, Set<String>> byProperty = new HashMap<>();
        byClass.forEach((type, properties) -> properties.forEach(property ->
                byProperty.computeIfAbsent(property, any -> new TreeSet<>()).add(type)));
        return new ClassTerms(byClass, byProperty);
    }

    /** Whether a node of these classes is of one that is known here. */
    boolean know(List<String> types) {
        for (String type : types) {
            if (byClass.containsKey(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a property belongs to other classes than these. */
    boolean misplaced(List<String> types, String property) {
        for (String type : types) {
            if (byClass.getOrDefault(type, Set.of()).contains(property)) {
                return false;
            }
        }
        return byProperty.containsKey(property);
    }
}
