package eu.elmgateway.mapping.loss;

import java.util.function.UnaryOperator;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.s9api.AbstractDestination;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.serialize.SerializationProperties;

/** A destination that everything passes a receiver to reach. For one run. */
public final class PassingDestination extends AbstractDestination {
    private final Destination destination;
    private final UnaryOperator<Receiver> before;

    /** @param before puts a receiver before that of the destination */
    public PassingDestination(Destination destination, UnaryOperator<Receiver> before) {
        this.destination = destination;
        this.before = before;
    }

    @Override
    public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties parameters)
            throws SaxonApiException {
        return before.apply(destination.getReceiver(pipe, parameters));
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
