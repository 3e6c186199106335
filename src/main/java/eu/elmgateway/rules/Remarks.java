package eu.elmgateway.rules;

import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts what one rule finds into its words. For one document. */
final class Remarks {
    private static final int READABLE = 80;

    private final Rule rule;
    private final Listener listener;

    Remarks(Rule rule, Listener listener) {
        this.rule = rule;
        this.listener = listener;
    }

    /** A remark with the rule's usual advice; the place is only looked up if somebody will read it. */
    void add(Supplier<String> pointer, Object... gaps) {
        if (listener.full()) {
            listener.unsaid();
            return;
        }
        var filling = readable(gaps);
        listener.add(new Remark(rule, new Message(rule.message(), filling), advice(filling), pointer.get()));
    }

    /** A remark with what to write instead; with the usual advice if the rule has no words for that. */
    void suggest(Supplier<String> pointer, String instead, Object... gaps) {
        var suggestion = rule.suggestion();
        if (suggestion == null || listener.full()) {
            add(pointer, gaps);
            return;
        }
        listener.add(new Remark(
                rule,
                new Message(rule.message(), readable(gaps)),
                new Message(suggestion, List.of(cut(instead))),
                pointer.get()));
    }

    private @Nullable Message advice(List<Object> filling) {
        return rule.advice() == null ? null : new Message(rule.advice(), filling);
    }

    private static List<Object> readable(Object... gaps) {
        return Arrays.stream(gaps)
                .map(gap -> gap instanceof String text ? cut(text) : gap)
                .toList();
    }

    private static Object cut(String text) {
        return text.length() <= READABLE ? text : text.substring(0, READABLE) + "…";
    }
}
