package eu.elmgateway.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.wording.Template;
import java.util.HashMap;

/** Words for people that stand in the index, by language. */
final class Titles {
    private Titles() {}

    static Template of(JsonNode byLanguage) {
        var texts = new HashMap<String, String>();
        byLanguage
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new Template.Given(texts);
    }
}
