package eu.elmgateway.intake;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:convert}: adds to the report on a valid document what a push of it would find on the way to ELM. A draft goes
 * nowhere, so nothing is added to its report. Thread-safe.
 */
final class ConvertStep implements Processor {
    private final SenderSettings settings;

    ConvertStep(SenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Judged judged = IntakeNotes.body(exchange, Judged.class);
        boolean draft =
                IntakeNotes.options(exchange).map(ValidationOptions::draft).orElse(false);
        FormatId format = judged.checked().report().format();
        if (!draft && format != null && judged.checked().report().verdict() == Verdict.VALID) {
            MappingSettings said = settings.of(judged.push().sender(), format);
            Report sealed = new SealDemand(settings.seal(judged.push().sender(), format))
                    .on(judged.checked().report());
            Report report = judged.checked().canonical(said).in(sealed);
            exchange.getMessage().setBody(new Judged(judged.push(), new Converted(judged.checked(), report)));
        }
    }

    /** As it was checked, with another report. */
    private record Converted(Checked checked, Report report) implements Checked {
        @Override
        public String text() {
            return checked.text();
        }

        @Override
        public Validating.Canonical canonical(MappingSettings settings) {
            return checked.canonical(settings);
        }
    }
}
