package eu.elmgateway.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the audit keeps it for good: ids, hashes and words of ours, never a person's data, a body or
 * anybody's free text; for these an event names the hash of what is kept, and may be erased, elsewhere.
 *
 * @param by who did it, as {@link Actor} writes it
 * @param act what it was, a word of {@link Act} or of a later version of the gateway
 * @param submission id of the submission concerned, null if it is about none
 * @param delivery id of the delivery concerned, null if it is about none
 * @param registry name of the registry concerned, null if it is about none
 * @param state where submission or delivery stands since; null if that did not change
 * @param facts further ids, hashes, counts and words, by name
 */
public record AuditEvent(
        Instant at,
        String by,
        String act,
        @Nullable String submission,
        @Nullable String delivery,
        @Nullable String registry,
        @Nullable String state,
        SortedMap<String, String> facts) {
    private static final int LONGEST = 300;

    public AuditEvent {
        by = plain(by);
        act = plain(act);
        submission = plainOrNull(submission);
        delivery = plainOrNull(delivery);
        registry = plainOrNull(registry);
        state = plainOrNull(state);
        SortedMap<String, String> written = new TreeMap<>();
        facts.forEach((name, value) -> written.put(plain(name), plain(value)));
        facts = written;
    }

    /** An event that says no more than this yet. */
    public static AuditEvent of(Instant at, Actor by, Act act) {
        return new AuditEvent(at, by.toString(), act.word(), null, null, null, null, new TreeMap<>());
    }

    /** The same, about a submission. */
    public AuditEvent about(String submission) {
        return new AuditEvent(at, by, act, submission, delivery, registry, state, facts);
    }

    /** The same, about a delivery. */
    public AuditEvent about(String ofSubmission, String thisDelivery, String toRegistry) {
        return new AuditEvent(at, by, act, ofSubmission, thisDelivery, toRegistry, state, facts);
    }

    /** The same, about a registry as a whole. */
    public AuditEvent aboutRegistry(String name) {
        return new AuditEvent(at, by, act, submission, delivery, name, state, facts);
    }

    /** The same, after which submission or delivery stand so. */
    public AuditEvent now(Enum<?> word) {
        return new AuditEvent(at, by, act, submission, delivery, registry, word.name(), facts);
    }

    /** The same with a fact more; without one if the value is null. */
    public AuditEvent with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new AuditEvent(at, by, act, submission, delivery, registry, state, more);
    }

    /** The facts in one line, {@code name=value} each, in the order of their names. */
    String factsText() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }

    static SortedMap<String, String> facts(String text) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String fact : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            Map.Entry<String, String> entry = fact(fact);
            facts.put(entry.getKey(), entry.getValue());
        }
        return facts;
    }

    private static Map.Entry<String, String> fact(String text) {
        int sign = text.indexOf('=');
        return Map.entry(text.substring(0, Math.max(0, sign)), text.substring(sign + 1));
    }

    /** In printable ASCII without blanks, so that a line is a line and facts can stand in one; what is longer, by its hash. */
    private static String plain(String value) {
        if (isPlain(value)) {
            return value;
        }
        String written = value.isEmpty() ? "%" : URLEncoder.encode(value, StandardCharsets.UTF_8);
        return written.length() <= LONGEST
                ? written
                : "sha256:"
                        + Document.of("text/plain", value.getBytes(StandardCharsets.UTF_8))
                                .sha256();
    }

    /** Asked of every part of an event whenever one is added: not worth a regular expression. */
    private static boolean isPlain(String value) {
        boolean plain = !value.isEmpty() && value.length() <= LONGEST;
        for (int i = 0; plain && i < value.length(); i++) {
            plain = value.charAt(i) >= '!' && value.charAt(i) <= '~';
        }
        return plain;
    }

    private static @Nullable String plainOrNull(@Nullable String value) {
        return value == null ? null : plain(value);
    }
}
