package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document that a mapping wrote. Immutable: the bytes are copied in and out. */
public final class MappedDocument implements MappingResult {
    private final byte[] bytes;
    private final String mediaType;
    private final FormatId format;
    private final List<MappingNote> notes;
    private final @Nullable Credential credential;

    MappedDocument(
            byte[] bytes, MappingDescriptor descriptor, List<MappingNote> notes, @Nullable Credential credential) {
        this.bytes = bytes.clone();
        this.mediaType = descriptor.mediaType();
        this.format = descriptor.to();
        this.notes = List.copyOf(notes);
        this.credential = credential;
    }

    /** The document, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public FormatId format() {
        return format;
    }

    /** What was derived, dropped or is missing, each once, in the order in which it was met. */
    public List<MappingNote> notes() {
        return notes;
    }

    /** The credential, if the mapping writes ELM. */
    public Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }
}
