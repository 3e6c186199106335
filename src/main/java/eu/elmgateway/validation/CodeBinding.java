package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/**
 * That a property takes its codes from a list.
 *
 * @param list which list
 * @param strength how much it matters
 * @param classes IRIs of the classes on which it holds; all if empty
 */
record CodeBinding(Vocabulary list, Strength strength, Set<String> classes) {
    /** How much it matters that a code is of the list. */
    enum Strength {
        /** The shapes of the standard ask for the list. */
        REQUIRED,
        /** The text of the standard names the list, and no shape asks for it. */
        RECOMMENDED
    }

    CodeBinding {
        classes = Set.copyOf(classes);
    }

    boolean holdsOn(Node node) {
        return holdsOn(node.types());
    }

    /** @param types IRIs of the classes of a node */
    boolean holdsOn(List<String> types) {
        if (classes.isEmpty()) {
            return true;
        }
        for (String type : types) {
            if (classes.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
