package eu.elmgateway.registry;

import eu.elmgateway.safe.ConfigFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code xroad} of a registry file. */
final class XRoadReader {
    /** In the place of what the operator has not given yet; the registry is held until then. */
    private static final XRoad.Member OPEN = new XRoad.Member("", "", "", null);

    private final ConfigFile file;
    private final Map<String, String> texts;

    /** @param texts what stands there, placeholders filled in */
    XRoadReader(ConfigFile file, Map<String, String> texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Who asks whom; null if the file does not speak of X-Road. */
    @Nullable
    XRoad read() {
        return file.tree().has("xroad")
                ? new XRoad(
                        member("client"),
                        member("provider"),
                        texts.getOrDefault("service", ""),
                        text("version"),
                        text("userId"),
                        text("issue"))
                : null;
    }

    private XRoad.Member member(String key) {
        String text = texts.get(key);
        if (text == null) {
            return OPEN;
        }
        XRoad.Member member = XRoad.Member.of(text);
        if (member == null) {
            throw file.wrong(
                    "/xroad/" + key,
                    "This is no member of X-Road: " + text + ".",
                    "Write instance, class, code and, if there is one, subsystem, such as EE/GOV/70000001/register.");
        }
        return member;
    }

    private @Nullable String text(String key) {
        String text = texts.getOrDefault(key, "");
        return text.isBlank() ? null : text;
    }
}
