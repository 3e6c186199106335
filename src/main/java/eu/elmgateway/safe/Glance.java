package eu.elmgateway.safe;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes over the bytes of an object or array, name by name or item by item, and passes over what nobody asks for by its brackets.
 * It checks nothing: it is right for well-formed documents. For one thread.
 */
final class Glance {
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

    /** Stands before what stands at a place. */
    Glance(byte[] text, int at) {
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
        if (!more('}')) {
            return false;
        }
        name = string();
        demand(':');
        next();
        return true;
    }

    private boolean more(char end) throws DeclinedException {
        over = over || next() == end;
        if (!over && begun) {
            demand(',');
        }
        begun = true;
        return !over;
    }

    /** Says that a glance is not enough. */
    static DeclinedException unclear() {
        return new DeclinedException("outline");
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

    /** Whether an object, or an array, stands next. */
    boolean object() {
        return next() == '{';
    }

    boolean array() {
        return next() == '[';
    }

    /** A glance into what stands next. */
    Glance inside() {
        var inside = new Glance(text, at);
        inside.at++;
        return inside;
    }

    /** Goes on behind what another glance went through to its end. */
    void after(Glance inside) {
        at = inside.at + 1;
    }

    /** Goes to the next item; false if there is none. */
    boolean item() throws DeclinedException {
        if (!more(']')) {
            return false;
        }
        next();
        return true;
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
