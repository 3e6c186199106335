package eu.elmgateway.mapping.loss;

import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.s9api.AbstractDestination;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.serialize.SerializationProperties;

/** Puts a {@link Listener} before a destination. For one run. */
final class ListeningDestination extends AbstractDestination {
    private final Destination destination;
    private final Written written;

    ListeningDestination(Destination destination, Written written) {
        this.destination = destination;
        this.written = written;
    }

    @Override
    public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties parameters)
            throws SaxonApiException {
        return new Listener(destination.getReceiver(pipe, parameters), written);
    }

    @Override
    public void closeAndNotify() throws SaxonApiException {
        destination.closeAndNotify();
    }

    @Override
    public void close() throws SaxonApiException {
        destination.close();
    }
}
