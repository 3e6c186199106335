package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Reads what a Kafka broker answered: the place of the message in its log is the reference. A broker that is not there, or not all
 * of its replicas, is waited for; one that does not let us in is the operator's to mend. Thread-safe.
 */
final class KafkaReceipt implements ReceiptStep.Reader {
    private static final String PLACES = "kafka.RECORD_META";

    @Override
    public Outcome read(Exchange exchange, Registry registry) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (thrown != null) {
            return refused(thrown);
        }
        List<?> places = exchange.getMessage().getHeader(PLACES, List.of(), List.class);
        if (places.isEmpty()) {
            return new Outcome.Failed(
                    "no broker answered; let the route call one with recordMetadata before elm:receipt");
        }
        String place = String.valueOf(places.get(places.size() - 1));
        return new Verdicts(registry.answering()).yes(new Answer(null, null, place, null), "took the message");
    }

    private static Outcome refused(Throwable thrown) {
        if (!is(KafkaException.class, thrown)) {
            return new Outcome.Failed("a defect of the gateway: " + thrown);
        }
        String said = Causes.innermost(thrown);
        if (is(AuthenticationException.class, thrown) || is(AuthorizationException.class, thrown)) {
            return new Outcome.Held(
                    "Kafka did not let us in: " + said
                            + "; check access, and what the user may do, restart, then resend",
                    true);
        }
        if (is(RecordTooLargeException.class, thrown)) {
            return new Outcome.Held(
                    "the document is larger than Kafka takes: " + said
                            + "; raise max.message.bytes of the topic or settings.maxRequestSize, restart, then resend",
                    false);
        }
        return new Outcome.Unavailable("Kafka did not take it: " + said, Duration.ZERO, true);
    }

    private static boolean is(Class<? extends Throwable> kind, Throwable thrown) {
        return Causes.first(kind, thrown).isPresent();
    }
}
