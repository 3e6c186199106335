package eu.elmgateway.oots;

import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Shelf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:oots-waiting}: the body becomes the ids of some of our answers for which the partner's access point has not signed
 * yet; the next time others, until all have had their turn. After two weeks nobody asks any more. Thread-safe.
 */
final class WaitingAnswersStep implements Processor {
    private static final Duration PATIENCE = Duration.ofDays(14);

    private final String registry;
    private final Shelf shelf;
    private final Clock clock;
    private final int atMost;
    private Instant after = Instant.EPOCH;

    WaitingAnswersStep(String registry, Shelf shelf, Clock clock, int atMost) {
        this.registry = registry;
        this.shelf = shelf;
        this.clock = clock;
        this.atMost = atMost;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage()
                .setBody(next().stream().map(Inquiry::id).map(MessageId::of).toList());
    }

    private synchronized List<Inquiry> next() {
        Instant oldest = clock.instant().minus(PATIENCE);
        List<Inquiry> some = shelf.open(
                registry,
                AnswerStep.OPERATION,
                AnswerReceiptStep.SIGNED_FOR,
                after.isAfter(oldest) ? after : oldest,
                atMost);
        after = some.size() < atMost ? Instant.EPOCH : some.get(some.size() - 1).askedAt();
        return some;
    }
}
