package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a document a reader stands; becomes a JSON Pointer (RFC 6901) only when somebody asks. For one reader. */
final class RegularPath {
    private static final int NO_ITEM = -1;

    /** One object on the way: the name that is being read in it, and the item if its value is an array. */
    private static final class Step {
        private String name = "";
        private int item = NO_ITEM;
    }

    private final List<Step> steps = new ArrayList<>();
    private int depth;
    private Step last = new Step();

    void enter() {
        if (depth == steps.size()) {
            steps.add(new Step());
        }
        last = steps.get(depth++);
        last.name = "";
        last.item = NO_ITEM;
    }

    void leave() {
        depth--;
        if (depth > 0) {
            last = steps.get(depth - 1);
        }
    }

    void name(String name) {
        last.name = name;
        last.item = NO_ITEM;
    }

    void item(int item) {
        last.item = item;
    }

    boolean atRoot() {
        return depth == 1;
    }

    /** The value that is being read; the object itself before its first name. */
    String pointer() {
        return pointer(depth, null);
    }

    /** The object that is being read. */
    String object() {
        return pointer(depth - 1, null);
    }

    /** A name of the object that is being read. */
    String member(String name) {
        return pointer(depth - 1, name);
    }

    private String pointer(int levels, @Nullable String name) {
        var pointer = new StringBuilder();
        for (var step : steps.subList(0, levels)) {
            pointer.append('/').append(Pointers.escape(step.name));
            if (step.item != NO_ITEM) {
                pointer.append('/').append(step.item);
            }
        }
        return name == null
                ? pointer.toString()
                : pointer.append('/').append(Pointers.escape(name)).toString();
    }
}
