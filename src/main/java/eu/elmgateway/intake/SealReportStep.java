package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Reports;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.seal.Etsi;
import eu.elmgateway.seal.Seal;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:seal-report}: the body, a submission's id, becomes ETSI's report on one of its seals (TS 119 102-2), as it was made when
 * the document came in; the header {@code seal} says which, counted from 1. Thread-safe.
 */
final class SealReportStep implements Processor {
    private final Statuses statuses;
    private final Reports reports;

    SealReportStep(Statuses statuses, Reports reports) {
        this.statuses = statuses;
        this.reports = reports;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        List<Seal> seals = statuses.submission(IntakeNotes.sender(exchange), id == null ? "" : id)
                .map(submission -> reports.of(submission).seal().seals())
                .orElseThrow(() -> missing(Message.of("problem.no-submission")));
        String asked = exchange.getMessage().getHeader("seal", "1", String.class);
        if (!asked.matches("[1-9][0-9]?") || (Integer.parseInt(asked) > seals.size() && !seals.isEmpty())) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, Message.of("problem.which-seal", Math.max(1, seals.size())));
        }
        exchange.getMessage().setBody(report(seals, Integer.parseInt(asked) - 1));
    }

    private static byte[] report(List<Seal> seals, int which) {
        return seals.stream()
                .skip(which)
                .findFirst()
                .flatMap(seal -> Optional.ofNullable(seal.etsi()))
                .map(Etsi::report)
                .map(kept -> kept.get())
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> missing(Message.of("problem.no-seal-report")));
    }

    private static ProblemException missing(Message what) {
        return new ProblemException(ProblemKind.NOT_FOUND, what);
    }
}
