package eu.elmgateway.intake;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:validate}: a {@link Push} becomes a {@link Judged} push. Thread-safe. */
final class ValidateStep implements Processor {
    private final Validating validating;

    ValidateStep(Validating validating) {
        this.validating = validating;
    }

    /**
     * A push whose document was looked at.
     *
     * @param checked the report, and the way to the credentials
     */
    record Judged(Push push, Validating.Checked checked) {}

    @Override
    public void process(Exchange exchange) {
        Push push = IntakeNotes.body(exchange, Push.class);
        exchange.getMessage().setBody(new Judged(push, checked(exchange, push)));
    }

    private Validating.Checked checked(Exchange exchange, Push push) {
        var document = push.document();
        return IntakeNotes.options(exchange)
                .map(options -> validating.check(document.bytes(), document.mediaType(), options))
                .orElseGet(() -> validating.check(document.bytes(), document.mediaType()));
    }
}
