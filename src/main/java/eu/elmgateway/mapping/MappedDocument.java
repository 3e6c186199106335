package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.safe.Once;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The document that a mapping wrote. Immutable: the bytes are copied in and out. */
public final class MappedDocument implements MappingResult {
    private final byte[] bytes;
    private final String mediaType;
    private final FormatId format;
    private final Once<List<MappingNote>> notes;
    private final List<Credential> credentials;
    private final @Nullable LossReport loss;

    /** @param notes finds out of which places the notes are, when somebody asks for them: who only sends it does not */
    MappedDocument(
            byte[] bytes,
            MappingDescriptor descriptor,
            Supplier<List<MappingNote>> notes,
            List<Credential> credentials,
            @Nullable LossReport loss) {
        this.bytes = bytes.clone();
        this.mediaType = descriptor.mediaType();
        this.format = descriptor.to();
        this.notes = new Once<>(() -> List.copyOf(notes.get()));
        this.credentials = List.copyOf(credentials);
        this.loss = loss;
    }

    /** The document, a copy; several credentials stand in a JSON array. */
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
        return notes.get();
    }

    /**
     * What became of every value of the source; empty if the document holds many credentials, each of which can be traced when
     * it is mapped alone.
     */
    public Optional<LossReport> loss() {
        return Optional.ofNullable(loss);
    }

    /** The credential, if the mapping writes ELM; of several the first. */
    public Optional<Credential> credential() {
        return credentials.stream().findFirst();
    }

    /** The credentials, if the mapping writes ELM: some sources tell in one document what several institutions say. */
    public List<Credential> credentials() {
        return credentials;
    }
}
