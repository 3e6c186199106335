package eu.elmgateway.intake;

import eu.elmgateway.api.Word;
import eu.elmgateway.intake.RouteStep.Planned;
import eu.elmgateway.store.Acceptance;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per submission: ids, verdict and figures, never a byte of the document. Thread-safe. */
final class SubmissionLog {
    private static final Logger LOG = LoggerFactory.getLogger("eu.elmgateway.submissions");

    void tell(Exchange exchange, Planned planned, Acceptance acceptance) {
        LOG.info(
                "submission={} sender={} intake={} format={} verdict={} outcome={} credentials={} deliveries={} bytes={} ms={}",
                id(acceptance),
                planned.push().sender(),
                exchange.getFromRouteId(),
                planned.report().format(),
                Word.of(planned.report().verdict()),
                acceptance.getClass().getSimpleName(),
                planned.credentials().size(),
                planned.deliveries().size(),
                planned.push().document().bytes().length,
                exchange.getClock().elapsed());
    }

    private static String id(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.Stored stored) {
            return stored.submission().id();
        }
        if (acceptance instanceof Acceptance.KeyReused reused) {
            return reused.submission().id();
        }
        return acceptance instanceof Acceptance.Duplicate duplicate
                ? duplicate.submission().id()
                : "none";
    }
}
