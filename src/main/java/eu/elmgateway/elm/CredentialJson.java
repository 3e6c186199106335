package eu.elmgateway.elm;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a credential as canonical JSON-LD: contexts first, then id and type, then terms by name; a term has the same shape
 * everywhere (texts by language, an array where the model allows several); each node in full once,
 * nearest to the root, and by its id elsewhere. Reading it gives the same credential again. Thread-safe.
 */
public final class CredentialJson {
    private static final int USUAL = 1 << 14;

    private final ElmModel model;
    private final JsonForms forms;
    private final ObjectWriter writer = new ObjectMapper().writer();

    public CredentialJson(ElmModel model) {
        this.model = model;
        this.forms = new JsonForms(new Terms(model.contexts()), model.single());
    }

    /** The document, in UTF-8. */
    public byte[] bytes(Credential credential) {
        return bytes(List.of(credential));
    }

    /** One document as itself, several as a JSON array, in UTF-8. */
    public byte[] bytes(List<Credential> credentials) {
        return bytes(credentials, () -> null);
    }

    /**
     * The same, overheard.
     *
     * @param listeners gives one for each credential, or null if nobody listens
     */
    public byte[] bytes(List<Credential> credentials, Supplier<@Nullable JsonListener> listeners) {
        var bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = writer.createGenerator(bytes)) {
            if (credentials.size() != 1) {
                json.writeStartArray();
            }
            for (var credential : credentials) {
                new JsonNodeWriter(forms, credential, new JsonOut(json, listeners.get()))
                        .document(model.contexts().canonical());
            }
            if (credentials.size() != 1) {
                json.writeEndArray();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }
}
