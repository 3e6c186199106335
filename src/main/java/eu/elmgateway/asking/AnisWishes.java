package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.asking.Registered.What;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Answers IFS05: wishes to correct a degree, kept for the institution; nothing is corrected by them. A no by content is an answer
 * with 200. A wish is known by the id of its inquiry. Thread-safe.
 */
final class AnisWishes {
    private static final String WISH = "IFS05.1";
    private static final String CANCELLATION = "IFS05.3";
    private static final String ACQUIRED = "acquired";
    private static final String CANCELLED = "cancelled";
    private static final String REJECTED = "rejected";

    private final Registered registered;
    private final AnisPersons persons;

    AnisWishes(Registered registered, AnisPersons persons) {
        this.registered = registered;
        this.persons = persons;
    }

    /** {@code elm:anis-correction}: IFS05.1. */
    void wish(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        Optional<List<HolderId>> person = persons.known(asked.question());
        if (person.isEmpty()) {
            registered.keep(
                    asked,
                    What.seen(
                            WISH,
                            "unknown-person",
                            persons.named(asked.question()).get(0),
                            List.of()));
            Asked.answer(exchange, answer(false, null, null, "asking.correction-unknown-person"));
            return;
        }
        String code = registered.keep(asked, What.wished(WISH, ACQUIRED, person.get()));
        Asked.answer(exchange, answer(true, ACQUIRED, code, "asking.correction-kept"));
    }

    /** {@code elm:anis-corrections}: IFS05.2. */
    void standing(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        List<Inquiry> all = about(asked);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("change_requests_status");
        String code = asked.text("file_code");
        all.stream()
                .filter(AnisWishes::wish)
                .filter(wish -> code.isEmpty() || wish.id().equals(code))
                .forEach(wish -> list.addObject()
                        .put("file_status", cancelled(wish, all) ? CANCELLED : ACQUIRED)
                        .put("file_code", wish.id())
                        .put(
                                "message",
                                words(
                                        cancelled(wish, all)
                                                ? "asking.correction-cancelled"
                                                : "asking.correction-kept")));
        registered.keep(asked, What.seen("IFS05.2", list.size() + " requests", person(asked), List.of()));
        Asked.answer(exchange, answer);
    }

    /** {@code elm:anis-cancellation}: IFS05.3. */
    void cancel(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        List<Inquiry> all = about(asked);
        String code = asked.text("file_code");
        boolean open = all.stream().anyMatch(wish -> wish(wish) && wish.id().equals(code) && !cancelled(wish, all));
        registered.keep(
                asked,
                new What(
                        CANCELLATION,
                        open ? CANCELLED : REJECTED,
                        person(asked),
                        List.of(),
                        false,
                        open ? code : null));
        Asked.answer(
                exchange,
                open
                        ? answer(true, CANCELLED, code, "asking.correction-cancelled")
                        : answer(false, null, code, "asking.correction-unknown"));
    }

    /** {@code elm:anis-issue}: IFS05.4. */
    void issue(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        registered.keep(asked, What.wished("IFS05.4", ACQUIRED, List.of()));
        Asked.answer(
                exchange,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("file_status", ACQUIRED)
                        .put("message", words("asking.issue-kept")));
    }

    private List<HolderId> person(Asked asked) {
        return persons.named(asked.question()).get(0);
    }

    private List<Inquiry> about(Asked asked) {
        return persons.known(asked.question())
                .map(ids -> registered.shelf().about(registered.name(), ids))
                .orElse(List.of());
    }

    private static boolean wish(Inquiry inquiry) {
        return inquiry.operation().equals(WISH) && inquiry.answer().equals(ACQUIRED);
    }

    private static boolean cancelled(Inquiry wish, List<Inquiry> all) {
        return all.stream()
                .anyMatch(
                        one -> one.operation().equals(CANCELLATION) && wish.id().equals(one.about()));
    }

    private static ObjectNode answer(boolean taken, @Nullable String status, @Nullable String code, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("response_code", taken ? "approved" : REJECTED)
                .put("file_status", status)
                .put("file_code", code)
                .put("message", words(message));
    }

    private static String words(String message) {
        return Message.of(message).in(Locale.ENGLISH);
    }
}
