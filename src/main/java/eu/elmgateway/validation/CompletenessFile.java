package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.rules.TermPath;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.wording.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code completeness/<list>.yaml} that fits its schema. */
final class CompletenessFile {
    private static final String NONE = "none";

    private final ConfigFile file;
    private final Terms terms;

    CompletenessFile(ConfigFile file, Terms terms) {
        this.file = file;
        this.terms = terms;
    }

    /**
     * The list.
     *
     * @throws eu.elmgateway.safe.ConfigException if a path is none, or names a term that the model does not have
     */
    CompletenessList list() {
        JsonNode yaml = file.tree();
        return new CompletenessList(
                yaml.path("list").asText(),
                given(yaml.path("title")),
                paths(yaml.at("/says/paths"), "/says/paths"),
                texts(yaml.at("/says/words")),
                path(yaml.path("claims").asText(), "/claims"),
                items(yaml.path("elements")));
    }

    private List<CompletenessList.Item> items(JsonNode elements) {
        List<CompletenessList.Item> items = new ArrayList<>();
        for (JsonNode element : elements) {
            String pointer = "/elements/" + items.size();
            boolean mandatory = element.path("mandatory").asBoolean();
            items.add(new CompletenessList.Item(
                    element.path("element").asText(),
                    given(element.path("name")),
                    mandatory,
                    weight(element.path("weight").asText(mandatory ? "warning" : NONE)),
                    groups(element.path("present"), pointer + "/present"),
                    groups(element.path("look"), pointer + "/look"),
                    given(element.path("missing"))));
        }
        return items;
    }

    private static @Nullable Severity weight(String word) {
        return word.equals(NONE) ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private List<CompletenessList.Group> groups(JsonNode yaml, String pointer) {
        List<CompletenessList.Group> groups = new ArrayList<>();
        for (JsonNode group : yaml) {
            var note = group.path("note");
            groups.add(new CompletenessList.Group(
                    paths(group.path("paths"), pointer + "/" + groups.size() + "/paths"),
                    note.isMissingNode() ? null : given(note)));
        }
        return groups;
    }

    private List<TermPath> paths(JsonNode yaml, String pointer) {
        List<TermPath> paths = new ArrayList<>();
        for (JsonNode path : yaml) {
            paths.add(path(path.asText(), pointer + "/" + paths.size()));
        }
        return paths;
    }

    private TermPath path(String written, String pointer) {
        try {
            return TermPath.of(written, terms);
        } catch (IllegalArgumentException e) {
            throw file.wrong(
                    pointer,
                    "\"" + written + "\" cannot be taken: " + e.getMessage() + ".",
                    "Correct it; terms are spelt as in the context.");
        }
    }

    private static List<String> texts(JsonNode yaml) {
        List<String> texts = new ArrayList<>();
        yaml.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Template given(JsonNode texts) {
        Map<String, String> byLanguage = new HashMap<>();
        texts.properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
        return new Template.Given(byLanguage);
    }
}
