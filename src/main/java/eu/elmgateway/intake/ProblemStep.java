package eu.elmgateway.intake;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.wording.Message;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:problem}: what went wrong in a route becomes a {@link Problem} with its HTTP status. What we did not foresee is
 * logged and told as 500 without its inside. Thread-safe.
 */
final class ProblemStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemStep.class);

    @Override
    public void process(Exchange exchange) {
        ProblemException told = told(exchange);
        var message = exchange.getMessage();
        message.getHeaders().clear();
        told.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, told.problem().status());
        message.setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        message.setBody(told.problem().in(IntakeNotes.language(exchange)));
    }

    static ProblemException told(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof StoreUnavailableException) {
            LOG.warn(
                    "exchange {} of route {}: {}",
                    exchange.getExchangeId(),
                    exchange.getFromRouteId(),
                    cause.toString());
            return new ProblemException(
                    Problem.of(ProblemKind.UNAVAILABLE, Message.of("problem.store-unavailable")),
                    Map.of("Retry-After", "10"));
        }
        LOG.error(
                "exchange {} of route {} failed; its words, which may quote a document, are logged at level debug",
                exchange.getExchangeId(),
                exchange.getFromRouteId(),
                Wordless.of(cause));
        LOG.debug("exchange {}", exchange.getExchangeId(), cause);
        return new ProblemException(
                ProblemKind.INTERNAL_ERROR, Message.of("problem.defect.exchange", exchange.getExchangeId()));
    }
}
