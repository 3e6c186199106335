package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Verdict;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:check}: nothing leaves that breaks the registry's own schema. With the parameter {@code format} it checks what was
 * put around the document; that comes from settings, so the delivery is held and not rejected. Thread-safe.
 */
final class CheckStep implements Processor {
    private final Conformity conformity;
    private final OutputCheck check;
    private final @Nullable FormatId around;

    /** Checks against this format, null for the registry's own. */
    CheckStep(OutputCheck check, @Nullable FormatId around) {
        this.check = check;
        this.conformity = new Conformity(check);
        this.around = around;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var batch = Batch.of(exchange);
        if (around == null
                && (batch.registry().unmapped() || batch.registry().batching().filed())) {
            return; // the sender's own bytes were validated when they came, what is a file when it was made
        }
        objection(batch, exchange.getMessage().getMandatoryBody(byte[].class)).ifPresent(outcome -> {
            batch.keepBack();
            batch.settleOpen(outcome);
            exchange.setRouteStop(true);
        });
    }

    private Optional<Outcome> objection(Batch batch, byte[] document) {
        if (around != null) {
            return held(around, document);
        }
        if (batch.open().size() == 1) {
            return conformity.objection(batch.registry(), document);
        }
        return conformity
                .objection(batch.registry(), document)
                .map(outcome -> new Outcome.Failed("each record is right, yet together they are not: "
                        + outcome.ending().detail()));
    }

    private Optional<Outcome> held(FormatId format, byte[] document) {
        var report = check.check(format, document);
        return report.verdict() == Verdict.VALID
                ? Optional.empty()
                : Optional.of(new Outcome.Held(
                        "the settings give a message that breaks " + format + ": " + Conformity.words(report)
                                + "; correct them, restart, then resend",
                        true));
    }
}
