package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.loss.LossReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The document that a mapping wrote. Immutable: the bytes are copied in and out. */
public final class MappedDocument implements MappingResult {
    private final byte[] bytes;
    private final String mediaType;
    private final FormatId format;
    private final Supplier<List<MappingNote>> taken;
    private final List<Credential> credentials;
    private final @Nullable LossReport loss;
    private @Nullable List<MappingNote> notes;

    /** @param taken finds out of which places the notes are, when somebody asks for them */
    MappedDocument(
            byte[] bytes,
            MappingDescriptor descriptor,
            Supplier<List<MappingNote>> taken,
            List<Credential> credentials,
            @Nullable LossReport loss) {
        this.bytes = bytes.clone();
        this.mediaType = descriptor.mediaType();
        this.format = descriptor.to();
        this.taken = taken;
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
    public synchronized List<MappingNote> notes() {
        if (notes == null) {
            notes = List.copyOf(taken.get());
        }
        return notes;
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
