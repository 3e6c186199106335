package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.loss.PassingDestination;
import eu.elmgateway.mapping.loss.Trace;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.jspecify.annotations.Nullable;

/** One run of a stylesheet. */
final class Run {
    /** Room for a file of 50,000 records. */
    private static final long MOST_CHARACTERS = 1 << 28;

    private final MappingDescriptor descriptor;
    private final CredentialForms forms;
    private final SourceDocument source;
    private final Messages messages;
    private final NoteTaker notes;
    private final @Nullable Trace trace;

    /**
     * @param trace follows the run; null if nobody wants to know what is lost
     * @param notes takes what the stylesheet tells
     */
    Run(
            MappingDescriptor descriptor,
            CredentialForms forms,
            SourceDocument source,
            @Nullable Trace trace,
            Messages messages,
            NoteTaker notes) {
        this.messages = messages;
        this.notes = notes;
        this.descriptor = descriptor;
        this.forms = forms;
        this.source = source;
        this.trace = trace;
    }

    /** @throws MappingFailedException if the stylesheet breaks; what it ends itself is a result */
    MappingResult of(Xslt30Transformer transformer) {
        transformer.setMessageHandler(messages::hear);
        transformer.setErrorReporter(error -> {});
        try {
            transformer.setGlobalContextItem(source.tree());
            return descriptor.output() == MappingDescriptor.Output.ELM ? credentials(transformer) : bytes(transformer);
        } catch (SaxonApiException broken) {
            return messages.end(source).orElseThrow(() -> failure(broken));
        }
    }

    private MappingResult bytes(Xslt30Transformer transformer) throws SaxonApiException {
        var out = new ByteArrayOutputStream();
        Destination serializer = transformer.newSerializer(out);
        transformer.applyTemplates(source.tree(), bounded(trace == null ? serializer : trace.listening(serializer)));
        return document(out.toByteArray(), List.of());
    }

    private MappingResult credentials(Xslt30Transformer transformer) throws SaxonApiException {
        var written = new CredentialDestination(forms.reader());
        transformer.applyTemplates(source.tree(), bounded(trace == null ? written : trace.counting(written)));
        List<Credential> credentials = written.credentials();
        return document(forms.json().bytes(credentials, () -> trace == null ? null : trace.writing()), credentials);
    }

    private static Destination bounded(Destination destination) {
        return new PassingDestination(destination, next -> new BoundedReceiver(next, MOST_CHARACTERS));
    }

    private MappedDocument document(byte[] bytes, List<Credential> credentials) {
        var loss = trace == null ? null : trace.report();
        return new MappedDocument(bytes, descriptor, () -> notes.notes(source), credentials, loss);
    }

    /** The engine's own text may quote a person's data, so only code and place are told. */
    private MappingFailedException failure(SaxonApiException broken) {
        var file = broken.getSystemId() == null
                ? descriptor.stylesheet()
                : broken.getSystemId().replaceFirst("^local:/", "mappings/");
        var code = broken.getErrorCode() == null
                ? "no code"
                : broken.getErrorCode().getLocalName();
        if (code.equals(BoundedReceiver.TOO_LARGE)) {
            return new MappingFailedException(
                    "the mapping " + descriptor.name() + " was ended: it wrote more than " + MOST_CHARACTERS
                            + " characters; find the loop in it, or map fewer records at once",
                    broken);
        }
        return new MappingFailedException(
                "the mapping " + descriptor.name() + " broke at " + file + " line " + broken.getLineNumber() + " ("
                        + code + ")",
                String.valueOf(broken.getMessage()));
    }
}
