package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document calls a claim, in the reader's language where it has that one. */
final class ClaimTitle {
    private static final String TITLE = "http://purl.org/dc/terms/title";
    private static final int LONGEST = 120;

    private ClaimTitle() {}

    static Message of(Node claim) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Value value : claim.values(TITLE)) {
            if (value instanceof Value.Text text && !text.text().isBlank()) {
                texts.putIfAbsent(text.language(), cut(text.text().strip()));
            }
        }
        if (texts.isEmpty()) {
            return Message.of("completeness.untitled");
        }
        texts.putIfAbsent("en", texts.values().iterator().next());
        return new Message(new Template.Given(texts), List.of());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
