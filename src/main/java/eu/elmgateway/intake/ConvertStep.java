package eu.elmgateway.intake;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import java.util.List;
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
            Canonical canonical = judged.checked().canonical(said);
            exchange.getMessage()
                    .setBody(new Judged(
                            judged.push(), new Converted(judged.checked(), canonical.in(sealed), canonical)));
        }
    }

    /** As it was checked, with what a push of it would find besides, and the credentials that it would give. */
    record Converted(Checked checked, Report report, Canonical canonical) implements Checked {
        /** A document that gives no credentials, with another report. */
        static Converted nothing(Checked checked, Report report) {
            return new Converted(checked, report, new Canonical(List.of(), List.of()));
        }

        /** The same with another report. */
        Converted with(Report other) {
            return new Converted(checked, other, canonical);
        }

        @Override
        public String text() {
            return checked.text();
        }

        @Override
        public Canonical canonical(MappingSettings settings) {
            return canonical;
        }
    }
}
