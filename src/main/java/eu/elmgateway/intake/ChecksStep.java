package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.ConvertStep.Converted;
import eu.elmgateway.intake.ReportStep.Kept;
import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.store.Document;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:checks}: adds the checks of Europass to the report on a {@link Judged} push or on a {@link Kept} submission, if they
 * were asked for ({@code checks=true}). They say how things stand now: a credential may have been revoked since it was pushed.
 * Thread-safe.
 */
final class ChecksStep implements Processor {
    private final IntakeParts parts;

    ChecksStep(IntakeParts parts) {
        this.parts = parts;
    }

    @Override
    public void process(Exchange exchange) {
        if (IntakeNotes.checks(exchange)) {
            Object checked = exchange.getMessage().getBody() instanceof Kept kept
                    ? kept(IntakeNotes.sender(exchange), kept)
                    : judged(IntakeNotes.body(exchange, Judged.class));
            exchange.getMessage().setBody(checked);
        }
    }

    private Judged judged(Judged judged) {
        Checked checked = judged.checked();
        Converted converted = checked instanceof Converted done ? done : Converted.nothing(checked, checked.report());
        List<Credential> credentials = converted.canonical().credentials();
        Report report = checked(
                checked.report(),
                judged.push().document().bytes(),
                credentials.isEmpty() ? credentials(judged.push().sender(), converted.checked()) : credentials);
        return new Judged(judged.push(), converted.with(report));
    }

    private Kept kept(String sender, Kept kept) {
        Document document = kept.document();
        Report report = document == null
                ? checked(kept.report(), new byte[0], List.of())
                : checked(kept.report(), document.bytes(), credentials(sender, anew(document)));
        return new Kept(kept.submission(), kept.text(), report, document);
    }

    /** What was taken out of it may have gone to no registry, and then nothing else keeps it. */
    private Checked anew(Document document) {
        return parts.validating().check(document.bytes(), document.mediaType());
    }

    /** Even those that a push would be refused for, since they lack something. */
    private List<Credential> credentials(String sender, Checked checked) {
        FormatId format = checked.report().format();
        return format != null && checked.report().verdict() == Verdict.VALID
                ? checked.canonical(parts.settings().of(sender, format).takingIncomplete())
                        .credentials()
                : List.of();
    }

    private Report checked(Report report, byte[] document, List<Credential> credentials) {
        List<byte[]> read = credentials.stream().map(parts.canonicalJson()).toList();
        return report.checked(parts.checks().of(report, document, read));
    }
}
