package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** {@code elm:credential}: takes the canonical credentials out of a valid document, none out of another. Thread-safe. */
final class CredentialStep implements Processor {

    /**
     * A push that is understood: its whole report, and its credentials.
     *
     * @param loss what was lost on the way to the credentials, null if nothing was mapped
     * @param mapping by which mapping they were made, null if by none
     */
    record Understood(
            Push push,
            Report report,
            List<Credential> credentials,
            @Nullable LossReport loss,
            @Nullable String mapping) {}

    private final SenderSettings settings;

    CredentialStep(SenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Judged judged = IntakeNotes.body(exchange, Judged.class);
        exchange.getMessage().setBody(understand(judged));
    }

    private Report demanded(Judged judged, @Nullable FormatId format) {
        Report report = judged.checked().report();
        return format == null
                ? report
                : new SealDemand(settings.seal(judged.push().sender(), format)).on(report);
    }

    private Understood understand(Judged judged) {
        FormatId format = judged.checked().report().format();
        Report report = demanded(judged, format);
        if (report.verdict() != Verdict.VALID || format == null) {
            return new Understood(judged.push(), report, List.of(), null, null);
        }
        Canonical canonical =
                judged.checked().canonical(settings.of(judged.push().sender(), format));
        return new Understood(
                judged.push(), canonical.in(report), canonical.credentials(), canonical.loss(), canonical.mapping());
    }
}
