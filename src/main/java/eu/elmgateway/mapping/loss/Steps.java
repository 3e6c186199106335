package eu.elmgateway.mapping.loss;

import java.util.HashMap;
import java.util.Map;
import net.sf.saxon.tree.linked.ElementImpl;
import net.sf.saxon.tree.linked.NodeImpl;

/** The steps from an element to those within it, and their numbers. For one element. */
final class Steps {
    private static final String[] NO_STEPS = {};
    private static final int[] NO_NUMBERS = {};
    private static final boolean[] NONE = {};

    /** So few are compared with each other faster than they are looked up. */
    private static final int FEW = 8;

    private final String[] steps;
    private final int[] met;
    private final boolean[] several;

    Steps(ElementImpl element, SourceStyle style) {
        int count = count(element);
        steps = count == 0 ? NO_STEPS : new String[count];
        met = count == 0 ? NO_NUMBERS : new int[count];
        several = count == 0 ? NONE : new boolean[count];
        int at = 0;
        for (NodeImpl child = element.getFirstChild(); at < count && child != null; child = child.getNextSibling()) {
            if (child instanceof ElementImpl inner) {
                steps[at++] = style.step(inner);
            }
        }
        if (count <= FEW) {
            compare();
        } else {
            lookUp();
        }
    }

    private static int count(ElementImpl element) {
        if (element.getFirstChild() instanceof TracedText && element.getNumberOfChildren() == 1) {
            return 0;
        }
        int count = 0;
        for (NodeImpl child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            count += child instanceof ElementImpl ? 1 : 0;
        }
        return count;
    }

    private void compare() {
        for (int i = 0; i < steps.length; i++) {
            met[i] = 1;
            for (int before = i - 1; before >= 0; before--) {
                if (steps[i].equals(steps[before])) {
                    met[i] = met[before] + 1;
                    several[i] = true;
                    several[before] = true;
                    break;
                }
            }
        }
    }

    private void lookUp() {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < steps.length; i++) {
            Integer before = last.put(steps[i], i);
            met[i] = before == null ? 1 : met[before] + 1;
            several[i] = before != null;
            if (before != null) {
                several[before] = true;
            }
        }
    }

    /** Whether nothing stands within it but text. */
    boolean none() {
        return steps.length == 0;
    }

    /** The step to the n-th element, counted from 0. */
    String step(int n) {
        return steps[n];
    }

    /** How many are called as it is up to here, counted from 1. */
    int met(int n) {
        return met[n];
    }

    /** The same, 0 if no other is called so. */
    int number(int n) {
        return several[n] ? met[n] : 0;
    }
}
