package eu.elmgateway.safe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a glance at a JSON object shows: the names of its members, and those values that are a text or a list of texts. The
 * glance checks nothing: it is right for well-formed documents, and somebody must read the document to know that it is one.
 * Immutable.
 */
public final class JsonOutline {
    private final byte[] text;
    private final Map<String, Integer> members;

    private JsonOutline(byte[] text, Map<String, Integer> members) {
        this.text = text;
        this.members = members;
    }

    static JsonOutline of(byte[] text) throws DeclinedException {
        try {
            return new JsonOutline(text, new Glance(text).members());
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            throw new DeclinedException("outline");
        }
    }

    /** The names of all members. */
    public Set<String> names() {
        return members.keySet();
    }

    /**
     * The texts that a member holds; none if it is not there.
     *
     * @throws DeclinedException if it holds something else
     */
    public List<String> texts(String name) throws DeclinedException {
        Integer offset = members.get(name);
        return offset == null ? List.of() : new Glance(text).texts(offset);
    }

    /** One look at the bytes. */
    private static final class Glance {
        private final byte[] text;
        private final JsonCharacters characters;
        private int at;

        Glance(byte[] text) {
            this.text = text;
            this.characters = new JsonCharacters(text);
        }

        Map<String, Integer> members() throws DeclinedException {
            var members = new HashMap<String, Integer>();
            demand('{');
            for (boolean first = true; !over('}'); first = false) {
                if (!first) {
                    demand(',');
                    blanks();
                }
                String name = name();
                demand(':');
                blanks();
                members.put(name, at);
                pass();
            }
            return members;
        }

        List<String> texts(int offset) throws DeclinedException {
            at = offset;
            if (text[at] == '"') {
                return List.of(name());
            }
            var texts = new ArrayList<String>();
            demand('[');
            for (boolean first = true; !over(']'); first = false) {
                if (!first) {
                    demand(',');
                    blanks();
                }
                texts.add(name());
            }
            return texts;
        }

        private boolean over(char close) {
            blanks();
            return text[at] == close;
        }

        private String name() throws DeclinedException {
            demand('"');
            int start = at;
            at = characters.end(at) + 1;
            return characters.string(start, at - 1);
        }

        private void demand(char wanted) throws DeclinedException {
            blanks();
            if (text[at] != wanted) {
                throw new DeclinedException("outline");
            }
            at++;
        }

        private void blanks() {
            while (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
                at++;
            }
        }

        /** Passes over a value by its brackets. */
        private void pass() throws DeclinedException {
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
