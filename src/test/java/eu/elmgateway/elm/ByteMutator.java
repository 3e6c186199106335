package eu.elmgateway.elm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Spoils the bytes of JSON documents, or writes the same otherwise. Not thread-safe. */
public final class ByteMutator {
    private final Random random;

    /** On bytes as characters of Latin-1, one each. */
    private final List<UnaryOperator<String>> changes;

    public ByteMutator(long seed) {
        this.random = new Random(seed);
        this.changes = List.of(
                text -> insert(text, " "),
                text -> insert(text, "\n\t\r "),
                text -> insert(text, "\u0000"),
                text -> insert(text, ","),
                text -> insert(text, "\\"),
                text -> insert(text, "\""),
                text -> insert(text, "}"),
                text -> insert(text, "null"),
                text -> insert(text, "\u00C3"),
                text -> insert(text, "\u00C3\u00A9"),
                text -> insert(text, "\u00ED\u00A0\u0080"),
                text -> insert(text, "\u00EF\u00BF\u00BD"),
                text -> insert(text, "\\ud800"),
                text -> insert(text, "\\ud83d\\ude00"),
                text -> insert(text, "\\u0000"),
                text -> insert(text, "\\u00e9\\n\\/"),
                text -> text.substring(0, random.nextInt(text.length())),
                text -> text + "{}",
                text -> text + " \n",
                text -> "\u00EF\u00BB\u00BF" + text,
                text -> text.replaceFirst("\"type\":", "\"type\":\"Person\",\"type\":"),
                text -> text.replaceFirst("\"id\":", "\"\\\\u0069d\":"),
                text -> text.replaceFirst("\"title\":", "\"title\":{},\"title\":"),
                text -> text.replaceFirst("\\{\"en\":", "{\"en\":\"x\",\"en\":"),
                text -> text.replaceFirst(
                        "\"page\":1", "\"page\":" + any("01", "-0", "1.0", "1e2", "-7", "+1", "1000000000000000000")),
                text -> text.replaceFirst("\"title\":", "\"unknown\":{\"a\":1,\"a\":2},\"title\":"),
                text -> text.replaceFirst("\"title\":", "\"unknown\":[null,{\"a\":[true,1]}],\"title\":"));
    }

    public byte[] mutant(byte[] document) {
        var text = new String(document, ISO_8859_1);
        return changes.get(random.nextInt(changes.size())).apply(text).getBytes(ISO_8859_1);
    }

    private String insert(String text, String what) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + what + text.substring(at);
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
