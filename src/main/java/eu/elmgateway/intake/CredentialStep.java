package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:credential}: takes the canonical credentials out of a valid document, none out of another. Thread-safe. */
final class CredentialStep implements Processor {

    /** A push that is understood: its whole report, and its credentials. */
    record Understood(Push push, Report report, List<Credential> credentials) {}

    private final SenderSettings settings;

    CredentialStep(SenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Judged judged = IntakeNotes.body(exchange, Judged.class);
        exchange.getMessage().setBody(understand(judged));
    }

    private Understood understand(Judged judged) {
        Report report = judged.checked().report();
        FormatId format = report.format();
        if (report.verdict() != Verdict.VALID || format == null) {
            return new Understood(judged.push(), report, List.of());
        }
        Canonical canonical =
                judged.checked().canonical(settings.of(judged.push().sender(), format));
        return new Understood(judged.push(), with(report, canonical), canonical.credentials());
    }

    static Report with(Report report, Canonical canonical) {
        if (canonical.findings().isEmpty()) {
            return report;
        }
        List<LayerResult> layers = new ArrayList<>(report.layers());
        layers.add(LayerResult.of(LayerName.MAPPING, canonical.findings(), Message.of("structure.note.mapping")));
        return new Report(report.format(), report.profile(), layers, report.completeness());
    }
}
