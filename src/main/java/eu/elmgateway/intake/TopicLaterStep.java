package eu.elmgateway.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:topic-later?pause=MS}: nothing can be stored or checked now. The message is not committed; after a pause the consumer
 * begins again with it. Thread-safe.
 */
final class TopicLaterStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(TopicLaterStep.class);

    private final Duration pause;

    TopicLaterStep(Duration pause) {
        this.pause = pause;
    }

    @Override
    public void process(Exchange exchange) throws IOException, InterruptedException {
        String place = TopicMessage.of(exchange).place();
        LOG.warn("{} cannot be taken now and comes again in {}", place, pause);
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        throw new IOException(place + " could not be taken");
    }
}
