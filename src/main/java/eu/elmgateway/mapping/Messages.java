package eu.elmgateway.mapping;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.saxon.s9api.Message;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a stylesheet's {@code xsl:message}. With {@code terminate="yes"} it says why there is no document, in the words and
 * of the place that the stylesheet has told before, if it has; otherwise the error code {@code derived}, {@code dropped} or
 * {@code missing} makes it a note, and anything else is not heard. For one run.
 */
final class Messages {
    private static final String SETTING = "setting-";

    private final Consumer<MissingCode> missing;
    private final NoteTaker notes;
    private @Nullable String end;
    private String text = "";

    /**
     * @param missing takes the keys that code tables lack
     * @param notes takes what is told
     */
    Messages(Consumer<MissingCode> missing, NoteTaker notes) {
        this.missing = missing;
        this.notes = notes;
    }

    void hear(Message message) {
        var code = message.getErrorCode() == null ? "" : message.getErrorCode().getLocalName();
        if (message.isTerminate()) {
            end = code;
            text = message.getStringValue().strip();
        } else if (code.equals("missing-code")) {
            missing(message);
        } else {
            notes.take(code, message.getStringValue().strip());
        }
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
    Optional<MappingResult> end(SourceDocument source) {
        return Optional.ofNullable(end).map(code -> end(code, notes.refused(text), source));
    }

    private static MappingResult end(String code, NoteTaker.Refused refused, SourceDocument source) {
        return code.startsWith(SETTING)
                ? new MissingSetting(code.substring(SETTING.length()), refused.what(), refused.place(source))
                : new MappingRefusal(code, refused.what(), refused.place(source));
    }
}
