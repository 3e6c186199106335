package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a registry's file says how it is reached: in the file itself, or under that of its {@code channels} which the operator has
 * chosen.
 *
 * @param pointer JSON Pointer to it, empty for the file itself
 */
record Channel(String pointer) {
    private static final String CHANNELS = "/channels";

    /** The one that is taken. Without a value for its placeholder there is no telling, and that is an error of the file. */
    static Channel of(ConfigFile file, Placeholders placeholders) {
        var channels = file.tree().at(CHANNELS);
        if (channels.isMissingNode()) {
            return new Channel("");
        }
        String text = file.tree().path("channel").asText();
        String name = placeholders.fill(text).orElse(text);
        if (!channels.has(name)) {
            throw file.wrong(
                    "/channel",
                    "There is no channel " + name + ".",
                    "Give the placeholder one of these, or a default: " + names(channels) + ".");
        }
        return new Channel(CHANNELS + "/" + name);
    }

    private static String names(JsonNode channels) {
        return channels.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    /** Pointer to something of the channel. */
    String at(String what) {
        return pointer + what;
    }
}
