package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Content that is meant to be base64 must be (RFC 4648, 4). Parameter {@code wrong}: {@code characters} for what is none of
 * the 64 or leaves a rest, {@code data-url} for the head of a data: URL left in front. Gaps: the character at fault, its
 * number counted from 1.
 */
final class Base64Content implements Check.OfNodes {
    private static final byte[] SIXTY_FOUR = alphabet();
    private static final int GROUP = 4;

    private final Media media;
    private final boolean url;

    Base64Content(Parameters parameters) {
        this.media = new Media(parameters);
        this.url = parameters.required("wrong").equals("data-url");
    }

    private static byte[] alphabet() {
        byte[] no = new byte[256];
        java.util.Arrays.fill(no, (byte) 1);
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
                .chars()
                .forEach(letter -> no[letter] = 0);
        return no;
    }

    @Override
    public Set<String> classes() {
        return media.classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        media.base64(node).ifPresent(content -> {
            if (content.lexical().startsWith("data:") == url) {
                check(node, content, subject, remarks);
            }
        });
    }

    private void check(Node node, Value.Literal content, Subject subject, Remarks remarks) {
        int wrong = url ? 0 : wrong(content.lexical());
        if (wrong >= 0) {
            String character =
                    wrong < content.lexical().length() ? content.lexical().substring(wrong, wrong + 1) : "=";
            remarks.add(subject.at(node, media.content), visible(character), wrong + 1);
        }
    }

    private static String visible(String character) {
        return character.isBlank() ? "U+%04X".formatted((int) character.charAt(0)) : character;
    }

    /** Index of the first character that is wrong, the length if the end is missing, -1 if all is well. */
    private static int wrong(String text) {
        int end = text.length();
        while (end > 0 && end > text.length() - 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        int bad = bad(text, end);
        if (bad >= 0) {
            return bad;
        }
        return text.length() % GROUP == 0 ? -1 : text.length();
    }

    /** Most contents are right, so they are first gone through without asking where. Two halves of a character become one byte. */
    private static int bad(String text, int end) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int last = Math.min(end, bytes.length);
        int any = 0;
        for (int i = 0; i < last; i++) {
            any |= SIXTY_FOUR[bytes[i] & 0xFF];
        }
        for (int i = 0; any != 0 && i < last; i++) {
            if (SIXTY_FOUR[bytes[i] & 0xFF] != 0) {
                return i;
            }
        }
        return -1;
    }
}
