package eu.elmgateway.mapping.loss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Lists the values of JSON-LD that was written: what is not its context, and the languages of texts. For one run. */
final class WrittenJson {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    private final Written written;
    private int owners;

    WrittenJson(Written written) {
        this.written = written;
    }

    void add(JsonNode document) {
        value(document, PathShape.root());
    }

    private void value(JsonNode value, PathShape shape) {
        if (value.isObject()) {
            int owner = ++owners;
            boolean texts = texts(value);
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                member(member, shape, owner, texts);
            }
        } else if (value.isArray()) {
            shape.repeat(value.size());
            value.forEach(member -> value(member, shape));
        } else if (!value.isNull()) {
            written.add(value.asText(), shape);
        }
    }

    private void member(Map.Entry<String, JsonNode> member, PathShape shape, int owner, boolean texts) {
        if (texts) {
            written.add(member.getKey(), shape.child("@language", owner));
            value(member.getValue(), shape);
        } else if (!member.getKey().equals("@context")) {
            value(member.getValue(), shape.child(member.getKey(), owner));
        }
    }

    /** Whether an object holds texts by their languages. */
    private static boolean texts(JsonNode object) {
        return object.properties().stream()
                .allMatch(member -> LANGUAGE.matcher(member.getKey()).matches()
                        && !member.getKey().equals("id")
                        && !member.getValue().isObject());
    }
}
