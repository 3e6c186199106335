package eu.elmgateway.registry;

import java.util.List;

/**
 * How one line of an acceptance rule fared over a credential. Immutable.
 *
 * @param criterion its word in the registry's file, such as {@code country}
 * @param wanted what must be met: the values of which one will do, or the one XPath that must hold
 * @param found what the credential has; nothing for an XPath
 */
public record Condition(String criterion, List<String> wanted, List<String> found, boolean holds) {
    public Condition {
        wanted = List.copyOf(wanted);
        found = List.copyOf(found);
    }
}
