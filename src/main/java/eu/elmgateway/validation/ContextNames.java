package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Contexts;
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
            findings.add(error(
                    "structure:context-inline",
                    "A context written into the document is not taken: its words could mean anything.",
                    "Name contexts by their IRI only: " + known() + ".",
                    pointer));
        } else if (!contexts.known().contains(item.textValue())) {
            findings.add(unknown(item.textValue(), pointer));
        }
    }

    private Finding unknown(String iri, String pointer) {
        if (iri.equals(VERIFIABLE_CREDENTIALS_2)) {
            return error(
                    "structure:vcdm-2",
                    "This is a credential by the W3C's Verifiable Credentials Data Model 2.0, which is not supported yet.",
                    "Issue it by data model 1.1, as ELM 3.1 does: \"@context\": " + known() + ".",
                    pointer);
        }
        if (iri.chars().anyMatch(Character::isWhitespace)) {
            return error(
                    "structure:context-typo",
                    "\"" + iri + "\" is no IRI: a blank stands in it.",
                    "Write the one you mean: " + known() + ".",
                    pointer);
        }
        return error(
                "structure:context-unknown",
                "The context \"" + iri + "\" is not known here, and contexts are never fetched.",
                "Name only contexts that are known: " + known() + ".",
                pointer);
    }

    private String known() {
        return String.join(", ", contexts.known());
    }

    private static Finding error(String rule, String message, String advice, String pointer) {
        return Finding.error(rule, LayerName.STRUCTURE, message, advice, new Place(pointer, 0, 0));
    }
}
