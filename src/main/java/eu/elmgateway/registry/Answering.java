package eu.elmgateway.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to read what a registry answers. Immutable.
 *
 * <p>The expressions are text with places in braces, each a JSON Pointer (RFC 6901) in a JSON answer and an XPath in an XML
 * one: {@code {/opiskeluoikeudet/0/oid}}.
 *
 * @param complete whether the answer settles the record; if not, the delivery is sent and waits for a receipt
 * @param reference where the registry's id of the record stands; null if it gives none
 * @param code where its own code stands; null to use the protocol's
 * @param text where its words stand; null to keep none
 * @param codes what its codes mean; a key ending in {@code *} stands for all that begin so
 * @param texts what its words mean, where its codes do not say enough; a key stands for all words that hold it
 */
public record Answering(
        boolean complete,
        @Nullable String reference,
        @Nullable String code,
        @Nullable String text,
        Map<String, Meaning> codes,
        Map<String, Meaning> texts) {
    /** A registry of which nothing but its protocol is known. */
    public static final Answering PLAIN = new Answering(true, null, null, null, Map.of(), Map.of());

    public Answering {
        codes = Map.copyOf(codes);
        texts = Map.copyOf(texts);
    }

    /** What a code means; empty if the registry's file does not say. The longest key that fits wins. */
    public Optional<Meaning> meaningOfCode(String wanted) {
        var exact = codes.get(wanted);
        return exact != null ? Optional.of(exact) : longestBeginning(wanted);
    }

    /** Whether the registry says by one of its codes that it took a record, so that an answer without any is no yes. */
    public boolean saysYesByCode() {
        return codes.values().stream()
                .anyMatch(meaning ->
                        meaning == Meaning.ACCEPTED || meaning == Meaning.ALREADY_KNOWN || meaning == Meaning.SENT);
    }

    /** What words mean; empty if the registry's file does not say. Case does not count. */
    public Optional<Meaning> meaningOfText(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return texts.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Meaning> longestBeginning(String wanted) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("*"))
                .filter(entry -> wanted.startsWith(
                        entry.getKey().substring(0, entry.getKey().length() - 1)))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
