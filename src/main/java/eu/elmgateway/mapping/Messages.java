package eu.elmgateway.mapping;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.Message;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a stylesheet's {@code xsl:message}. With {@code terminate="yes"} it says why there is no document; otherwise the
 * error code {@code derived}, {@code dropped} or {@code missing} makes it a note, and anything else is not heard. For one run.
 */
final class Messages {
    private static final String SETTING = "setting-";

    private final Set<MappingNote> notes = new LinkedHashSet<>();
    private @Nullable MappingResult end;

    void hear(Message message) {
        var code = message.getErrorCode() == null ? "" : message.getErrorCode().getLocalName();
        var text = message.getStringValue().strip();
        if (message.isTerminate()) {
            end = code.startsWith(SETTING)
                    ? new MissingSetting(code.substring(SETTING.length()), text)
                    : new MappingRefusal(code, text);
        } else {
            kind(code).ifPresent(kind -> notes.add(new MappingNote(kind, text)));
        }
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
