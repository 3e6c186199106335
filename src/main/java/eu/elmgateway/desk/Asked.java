package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What a request of an operator says in its path, query and body. */
final class Asked {
    private static final int MOST_AT_ONCE = 1000;

    private final Map<String, String> headers;
    private final JsonNode body;

    private Asked(Map<String, String> headers, JsonNode body) {
        this.headers = headers;
        this.body = body;
    }

    static Asked of(Exchange exchange, SafeReaders readers) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (value instanceof String text) {
                headers.put(name, text);
            }
        });
        byte[] bytes = exchange.getMessage().getBody() instanceof byte[] body ? body : new byte[0];
        try {
            return new Asked(
                    headers,
                    bytes.length == 0
                            ? MissingNode.getInstance()
                            : readers.json(bytes).tree());
        } catch (UnreadableException e) {
            throw wrong(Message.of("desk.json", e.what()));
        }
    }

    /** All that the query may say. */
    Map<String, String> query() {
        return query(Queries.NAMES);
    }

    /** What the query says under these names, and the language that is wanted. */
    Map<String, String> told(List<String> names) {
        Map<String, String> query = query(names);
        query.put(Queries.LANGUAGE, headers.getOrDefault(Queries.LANGUAGE, ""));
        return query;
    }

    private Map<String, String> query(List<String> names) {
        Map<String, String> query = new LinkedHashMap<>(headers);
        query.keySet().retainAll(names);
        return query;
    }

    String path(String name) {
        return headers.getOrDefault(name, "");
    }

    int limit() {
        String text = headers.getOrDefault("limit", "100");
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw wrong(Message.of("desk.number", "limit", text, 9999));
        }
        return Integer.parseInt(text);
    }

    String text(String name) {
        if (!body.path(name).isTextual()) {
            throw wrong(Message.of("desk.text", name));
        }
        return body.path(name).asText();
    }

    Erasure.Wanted wanted() {
        return new Erasure.Wanted(
                textOrNull("submission"),
                textOrNull("identifier"),
                textOrNull("scheme"),
                body.path("confirm").asBoolean());
    }

    private @Nullable String textOrNull(String name) {
        return body.has(name) ? text(name) : null;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(one -> texts.add(one.asText()));
        if (texts.isEmpty() || texts.size() > MOST_AT_ONCE) {
            throw wrong(Message.of("desk.texts", name, MOST_AT_ONCE));
        }
        return texts;
    }

    private static ProblemException wrong(Message why) {
        return new ProblemException(ProblemKind.BAD_REQUEST, why);
    }
}
