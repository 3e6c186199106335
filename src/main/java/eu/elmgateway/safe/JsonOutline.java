package eu.elmgateway.safe;

import java.util.ArrayList;
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
            throw unclear();
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
            throw unclear();
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
            throw unclear();
        }
    }

    private static DeclinedException unclear() {
        return new DeclinedException("outline");
    }

    /** One look at the bytes. */
    private static final class Glance {
        private final byte[] text;
        private final JsonCharacters characters;
        private int at;
        private boolean begun;
        private boolean over;
        private String name = "";

        /** Goes into the object that stands first. */
        Glance(byte[] text) throws DeclinedException {
            this(text, 0);
            demand('{');
        }

        private Glance(byte[] text, int at) {
            this.text = text;
            this.characters = new JsonCharacters(text);
            this.at = at;
        }

        String name() {
            return name;
        }

        int at() {
            return at;
        }

        /** Goes to the value of the next member; false if there is none. */
        boolean member() throws DeclinedException {
            over = over || next() == '}';
            if (over) {
                return false;
            }
            if (begun) {
                demand(',');
            }
            begun = true;
            name = string();
            demand(':');
            next();
            return true;
        }

        static List<String> texts(byte[] text, int offset) throws DeclinedException {
            var glance = new Glance(text, offset);
            if (text[offset] == '"') {
                return List.of(glance.string());
            }
            var texts = new ArrayList<String>();
            glance.demand('[');
            while (glance.next() != ']') {
                if (!texts.isEmpty()) {
                    glance.demand(',');
                }
                texts.add(glance.string());
            }
            return texts;
        }

        private String string() throws DeclinedException {
            demand('"');
            int start = at;
            at = characters.end(at) + 1;
            return characters.string(start, at - 1);
        }

        private void demand(char wanted) throws DeclinedException {
            if (next() != wanted) {
                throw unclear();
            }
            at++;
        }

        private byte next() {
            while (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
                at++;
            }
            return text[at];
        }

        /** Passes over a value by its brackets. */
        void pass() throws DeclinedException {
            int depth = 0;
            do {
                switch (text[at]) {
                    case '"' -> at = characters.end(at + 1);
                    case '{', '[' -> depth++;
                    case '}', ']' -> depth--;
                    default -> {}
                }
                at++;
            } while (depth > 0 || inside(text[at]));
        }

        private static boolean inside(byte next) {
            return next != ',' && next != '}' && next != ']';
        }
    }
}
