package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence as it is kept, to be said later in any language: {@code {"key": "shapes.missing", "gaps": ["title", …], "en": "title
 * is missing …"}}, with {@code texts} by language instead of a key where a data file gave it, and a mere text where it is the
 * same in every language.
 */
final class MessageJson {
    private static final int LONGEST = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    static JsonNode write(Message message) {
        if (message.template() instanceof Template.Verbatim verbatim) {
            return TextNode.valueOf(cut(verbatim.text()));
        }
        ObjectNode json = NODES.objectNode();
        if (message.template() instanceof Template.Named named) {
            json.put("key", named.key());
            json.put("en", cut(message.toString()));
        } else if (message.template() instanceof Template.Given given) {
            ObjectNode texts = json.putObject("texts");
            given.texts().forEach(texts::put);
        }
        ArrayNode gaps = json.putArray("gaps");
        message.arguments().forEach(argument -> gaps.add(gap(argument)));
        return json;
    }

    private static JsonNode gap(Object argument) {
        if (argument instanceof Message message) {
            return write(message);
        }
        if (argument instanceof Collection<?> several) {
            ArrayNode array = NODES.arrayNode();
            several.forEach(one -> array.add(gap(one)));
            return array;
        }
        return argument instanceof Integer number
                ? IntNode.valueOf(number)
                : TextNode.valueOf(cut(String.valueOf(argument)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static Message read(JsonNode json) {
        if (json.isTextual()) {
            return Message.verbatim(json.textValue());
        }
        List<Object> gaps = new ArrayList<>();
        json.path("gaps").forEach(gap -> gaps.add(filling(gap)));
        if (json.has("texts")) {
            Map<String, String> texts = new HashMap<>();
            json.path("texts")
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
            return new Message(new Template.Given(texts), gaps);
        }
        return named(json, gaps);
    }

    /** What was kept by another version of the gateway may be a sentence that this one does not have. */
    private static Message named(JsonNode json, List<Object> gaps) {
        Template template = new Template.Named(json.path("key").asText());
        try {
            template.in(Languages.ENGLISH);
            return new Message(template, gaps);
        } catch (IllegalStateException unknown) {
            return Message.verbatim(json.path("en").asText());
        }
    }

    private static Object filling(JsonNode gap) {
        if (gap.isArray()) {
            List<Object> several = new ArrayList<>();
            gap.forEach(one -> several.add(filling(one)));
            return several;
        }
        return gap.isInt() ? gap.intValue() : read(gap);
    }
}
