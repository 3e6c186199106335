package eu.elmgateway.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.saxon.s9api.Message;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a stylesheet's {@code xsl:message}. With {@code terminate="yes"} it says why there is no document; otherwise the
 * error code {@code derived}, {@code dropped} or {@code missing} makes it a note, and anything else is not heard. For one run.
 */
final class Messages {
    private static final String SETTING = "setting-";

    private final Consumer<MissingCode> missing;
    private final NoteWords words;
    private final NoteTaker notes;
    private @Nullable MappingResult end;

    /**
     * @param missing takes the keys that code tables lack
     * @param notes takes what is told
     */
    Messages(Consumer<MissingCode> missing, NoteWords words, NoteTaker notes) {
        this.missing = missing;
        this.words = words;
        this.notes = notes;
    }

    void hear(Message message) {
        var code = message.getErrorCode() == null ? "" : message.getErrorCode().getLocalName();
        var text = message.getStringValue().strip();
        if (message.isTerminate()) {
            end = code.startsWith(SETTING)
                    ? new MissingSetting(code.substring(SETTING.length()), text)
                    : refusal(code, text);
        } else if (code.equals("missing-code")) {
            missing(message);
        } else {
            notes.take(code, text);
        }
    }

    private MappingRefusal refusal(String code, String text) {
        return words.has(text)
                ? new MappingRefusal(code, words.message(text, List.of()))
                : new MappingRefusal(code, text);
    }

    private void missing(Message message) {
        for (var one : message.getContent().children(child -> child.getNodeName() != null)) {
            missing.accept(new MissingCode(attribute(one, "table"), attribute(one, "key"), attribute(one, "place")));
        }
    }

    private static String attribute(XdmNode element, String name) {
        return Objects.requireNonNullElse(element.attribute(name), "");
    }

    /** Why the stylesheet ended the run, if it did. */
    Optional<MappingResult> end() {
        return Optional.ofNullable(end);
    }
}
