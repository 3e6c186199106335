package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a file with its placeholders filled in, and what is missing for that. For one thread. */
public final class FilledTexts {
    /** What a channel says counts as if the file itself said it. */
    private static final String CHANNEL = "^/channels/[^/]+";

    private final ConfigFile file;
    private final Placeholders placeholders;
    private final List<MissingValue> missing = new ArrayList<>();

    public FilledTexts(ConfigFile file, Placeholders placeholders) {
        this.file = file;
        this.placeholders = placeholders;
    }

    /** The texts under a JSON Pointer, by name; those that miss something are not among them. */
    public Map<String, String> under(String pointer) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.tree().at(pointer).properties()) {
            String text = entry.getValue().asText();
            placeholders
                    .fill(text)
                    .ifPresentOrElse(
                            filled -> texts.put(entry.getKey(), filled),
                            () -> missing.add(missing(
                                    pointer.replaceFirst(CHANNEL, "")
                                                    .substring(1)
                                                    .replace('/', '.') + "." + entry.getKey(),
                                    text)));
        }
        return texts;
    }

    /** What was missing in what was asked for so far, each once, with what to do; the same texts may be asked for again. */
    public List<MissingValue> missing() {
        return missing.stream().distinct().toList();
    }

    private MissingValue missing(String key, String text) {
        String name = placeholders.unset(text).orElse("");
        return new MissingValue(key, "set " + name + ", in the environment " + Placeholders.environmentName(name));
    }
}
