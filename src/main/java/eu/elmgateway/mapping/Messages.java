package eu.elmgateway.mapping;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Set<MappingNote> notes = new LinkedHashSet<>();
    private @Nullable MappingResult end;

    /** @param missing takes the keys that code tables lack */
    Messages(Consumer<MissingCode> missing) {
        this.missing = missing;
    }

    void hear(Message message) {
        var code = message.getErrorCode() == null ? "" : message.getErrorCode().getLocalName();
        var text = message.getStringValue().strip();
        if (message.isTerminate()) {
            end = code.startsWith(SETTING)
                    ? new MissingSetting(code.substring(SETTING.length()), text)
                    : new MappingRefusal(code, text);
        } else if (code.equals("missing-code")) {
            missing(message);
        } else {
            kind(code).ifPresent(kind -> notes.add(new MappingNote(kind, text)));
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

    private static Optional<MappingNote.Kind> kind(String code) {
        for (var kind : MappingNote.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    Set<MappingNote> notes() {
        return notes;
    }

    /** Why the stylesheet ended the run, if it did. */
    Optional<MappingResult> end() {
        return Optional.ofNullable(end);
    }
}
