package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialReceiver;
import eu.elmgateway.elm.CredentialXmlReader;
import java.util.List;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.s9api.AbstractDestination;
import net.sf.saxon.serialize.SerializationProperties;
import org.jspecify.annotations.Nullable;

/** Takes the XML view of credentials from a stylesheet and reads it while it is written. For one run. */
final class CredentialDestination extends AbstractDestination {
    private final CredentialXmlReader reader;
    private @Nullable CredentialReceiver receiver;

    CredentialDestination(CredentialXmlReader reader) {
        this.reader = reader;
    }

    @Override
    public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties parameters) {
        receiver = reader.receiver(pipe);
        return parameters.makeSequenceNormalizer(receiver);
    }

    @Override
    public void close() {}

    /** What was written. */
    List<Credential> credentials() {
        if (receiver == null) {
            throw new IllegalStateException("nothing was written");
        }
        return receiver.credentials();
    }
}
