package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file must begin as files of its type do. Parameters {@code begins}: code of a type to first bytes in hexadecimal, a pair
 * of dots for any byte; {@code holds}: code of a type to words of which one must stand near the beginning. Types that it does
 * not name are left alone. Gaps: the type, the first bytes. Suggestion: the type that begins so.
 */
final class MediaType implements Check.OfNodes {
    /** A multiple of four, so that it can be decoded alone. */
    private static final int HEAD = 1_024;

    private static final int SHOWN = 8;

    /** No type is told by more bytes than these. */
    private static final int SIGNATURE = 32;

    private final Media media;
    private final Map<String, List<String>> begins;
    private final Map<String, List<String>> holds;

    MediaType(Parameters parameters) {
        this.media = new Media(parameters);
        this.begins = new TreeMap<>(parameters.table("begins"));
        this.holds = new TreeMap<>(parameters.table("holds"));
    }

    @Override
    public Set<String> classes() {
        return media.classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        Optional<String> type = media.type(node).filter(code -> begins.containsKey(code) || holds.containsKey(code));
        Optional<byte[]> head = type.flatMap(any -> media.base64(node)).flatMap(content -> head(content.lexical()));
        if (head.isEmpty() || head.get().length == 0 || fits(type.orElseThrow(), head.get())) {
            return;
        }
        var place = subject.at(node, media.content);
        String bytes = hex(head.get(), SHOWN);
        looksLike(head.get())
                .ifPresentOrElse(
                        like -> remarks.suggest(place, like, type.orElseThrow(), bytes),
                        () -> remarks.add(place, type.orElseThrow(), bytes));
    }

    /** The first bytes; empty if the text is no base64, which another rule says. */
    private static Optional<byte[]> head(String content) {
        try {
            String head = content.length() <= HEAD ? content : content.substring(0, HEAD);
            return Optional.of(Base64.getDecoder().decode(head));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<String> looksLike(byte[] head) {
        return Stream.concat(begins.keySet().stream(), holds.keySet().stream())
                .filter(type -> fits(type, head))
                .findFirst();
    }

    private boolean fits(String type, byte[] head) {
        List<String> patterns = begins.getOrDefault(type, List.of());
        List<String> words = holds.getOrDefault(type, List.of());
        String hex = patterns.isEmpty() ? "" : hex(head, SIGNATURE);
        String text = words.isEmpty() ? "" : new String(head, StandardCharsets.UTF_8);
        return patterns.stream().anyMatch(pattern -> matches(hex, pattern))
                || words.stream().anyMatch(text::contains);
    }

    private static boolean matches(String hex, String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (i >= hex.length() || (pattern.charAt(i) != '.' && pattern.charAt(i) != hex.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] bytes, int most) {
        return java.util.HexFormat.of().withUpperCase().formatHex(bytes, 0, Math.min(most, bytes.length));
    }
}
