package eu.elmgateway.safe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a glance at a JSON object shows: the names of its members, and those values that are a text or a list of texts. The
 * glance goes only as far as it is asked to, and checks nothing: it is right for well-formed documents, and somebody must read
 * the document to know that it is one. Thread-safe.
 */
public final class JsonOutline {
    private final Glance glance;
    private final byte[] text;
    private final Map<String, Integer> members = new HashMap<>();

    private JsonOutline(byte[] text) throws DeclinedException {
        this.text = text;
        this.glance = new Glance(text);
    }

    /** @throws DeclinedException if this does not begin like an object */
    static JsonOutline of(byte[] text) throws DeclinedException {
        try {
            return new JsonOutline(text);
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            throw Glance.unclear();
        }
    }

    /**
     * The names of all members.
     *
     * @throws DeclinedException if a glance does not understand the document
     */
    public synchronized Set<String> names() throws DeclinedException {
        seen(null);
        return Set.copyOf(members.keySet());
    }

    /**
     * The texts that a member holds; none if it is not there.
     *
     * @throws DeclinedException if it holds something else, or a glance does not understand the document
     */
    public synchronized List<String> texts(String name) throws DeclinedException {
        if (!seen(name)) {
            return List.of();
        }
        try {
            return Glance.texts(text, members.getOrDefault(name, 0));
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            throw Glance.unclear();
        }
    }

    /** Looks on until a member is seen, or all are; false at the end. */
    private boolean seen(@Nullable String name) throws DeclinedException {
        try {
            while (!members.containsKey(name) && glance.member()) {
                members.put(glance.name(), glance.at());
                glance.pass();
            }
            return members.containsKey(name);
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            throw Glance.unclear();
        }
    }
}
