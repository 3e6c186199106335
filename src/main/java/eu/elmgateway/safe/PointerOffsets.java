package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where JSON Pointers (RFC 6901) point in a text, all in one pass that skips what nobody asks for and ends when all is
 * found. A pointer that leads nowhere gets the place of the innermost value on its way that exists.
 */
final class PointerOffsets {
    /** One step of the pointers asked for. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private int offset = -1;
    }

    private final Step root = new Step();
    private int unseen = 1;

    private PointerOffsets(Collection<String> pointers) {
        pointers.forEach(pointer -> step(pointer, true));
    }

    /** Each pointer with its offset in characters. */
    static Map<String, Integer> find(JsonParser parser, Collection<String> pointers) throws IOException {
        var finder = new PointerOffsets(pointers);
        if (parser.nextToken() != null) {
            finder.visit(parser, finder.root);
        }
        return finder.found(pointers);
    }

    /**
     * Each pointer with its offset in bytes, at a glance.
     *
     * @param text well-formed JSON
     * @throws DeclinedException if the glance does not understand it
     */
    static Map<String, Integer> find(byte[] text, Collection<String> pointers) throws DeclinedException {
        var finder = new PointerOffsets(pointers);
        try {
            finder.visit(new Glance(text, 0), finder.root);
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            throw Glance.unclear();
        }
        return finder.found(pointers);
    }

    private Map<String, Integer> found(Collection<String> pointers) {
        var found = new LinkedHashMap<String, Integer>();
        pointers.forEach(pointer -> found.put(pointer, step(pointer, false).offset));
        return found;
    }

    /** The step of a pointer, or while reading the result the last one on the way that was seen. */
    private Step step(String pointer, boolean make) {
        Step at = root;
        for (String token : tokens(pointer)) {
            Step next = make ? at.next.computeIfAbsent(token, key -> fresh()) : seen(at.next.get(token));
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Step fresh() {
        unseen++;
        return new Step();
    }

    private static @Nullable Step seen(@Nullable Step step) {
        return step == null || step.offset < 0 ? null : step;
    }

    private static String[] tokens(String pointer) {
        if (pointer.isEmpty()) {
            return new String[0];
        }
        String[] tokens = pointer.substring(1).split("/", -1);
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = tokens[i].replace("~1", "/").replace("~0", "~");
        }
        return tokens;
    }

    private void seen(Step step, int offset) {
        unseen -= step.offset < 0 ? 1 : 0;
        step.offset = offset;
    }

    private void visit(Glance glance, Step step) throws DeclinedException {
        boolean object = glance.object();
        seen(step, glance.at());
        if (unseen == 0) {
            return;
        }
        if (step.next.isEmpty() || !(object || glance.array())) {
            glance.pass();
            return;
        }
        var inside = glance.inside();
        for (int i = 0; unseen > 0 && (object ? inside.member() : inside.item()); i++) {
            Step next = step.next.get(object ? inside.name() : Integer.toString(i));
            if (next == null) {
                inside.pass();
            } else {
                visit(inside, next);
            }
        }
        glance.after(inside);
    }

    private void visit(JsonParser parser, Step step) throws IOException {
        seen(step, (int) parser.currentTokenLocation().getCharOffset());
        if (unseen == 0) {
            return;
        }
        if (step.next.isEmpty() || !parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, step);
        } else {
            items(parser, step);
        }
    }

    private void members(JsonParser parser, Step step) throws IOException {
        while (unseen > 0 && parser.nextToken() == JsonToken.FIELD_NAME) {
            Step next = step.next.get(parser.currentName());
            parser.nextToken();
            visitOrSkip(parser, next);
        }
    }

    private void items(JsonParser parser, Step step) throws IOException {
        for (int i = 0; unseen > 0 && parser.nextToken() != JsonToken.END_ARRAY; i++) {
            visitOrSkip(parser, step.next.get(Integer.toString(i)));
        }
    }

    private void visitOrSkip(JsonParser parser, @Nullable Step step) throws IOException {
        if (step == null) {
            parser.skipChildren();
        } else {
            visit(parser, step);
        }
    }
}
