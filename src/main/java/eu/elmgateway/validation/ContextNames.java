package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Contexts;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;

/** The contexts that the outermost object names: each must be one we have, for none is ever fetched. */
final class ContextNames {
    private static final String VERIFIABLE_CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";

    private final Contexts contexts;

    ContextNames(Contexts contexts) {
        this.contexts = contexts;
    }

    List<Finding> findings(JsonNode document) {
        JsonNode context = document.path("@context");
        List<Finding> findings = new ArrayList<>();
        if (context.isArray()) {
            for (int i = 0; i < context.size(); i++) {
                add(findings, context.get(i), "/@context/" + i);
            }
        } else if (!context.isMissingNode()) {
            add(findings, context, "/@context");
        }
        return findings;
    }

    private void add(List<Finding> findings, JsonNode item, String pointer) {
        if (!item.isTextual()) {
            findings.add(error("context-inline", pointer));
        } else if (!contexts.known().contains(item.textValue())) {
            findings.add(unknown(item.textValue(), pointer));
        }
    }

    private Finding unknown(String iri, String pointer) {
        if (iri.equals(VERIFIABLE_CREDENTIALS_2)) {
            return error("vcdm-2", pointer);
        }
        boolean typo = iri.chars().anyMatch(Character::isWhitespace);
        return error(typo ? "context-typo" : "context-unknown", pointer, iri);
    }

    private Finding error(String rule, String pointer, Object... gaps) {
        return Finding.error(
                "structure:" + rule,
                LayerName.STRUCTURE,
                Message.of("structure." + rule, gaps),
                Message.of("structure." + rule + ".advice", contexts.known()),
                new Place(pointer, 0, 0));
    }
}
