package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Reports;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:kept-report}: the body, a submission's id, becomes the report on it with the document's text, if it is the
 * sender's own. Thread-safe.
 */
final class KeptReportStep implements Processor {
    private final Store store;
    private final Statuses statuses;
    private final Reports reports;
    private final SafeReaders readers;

    KeptReportStep(Store store, Statuses statuses, Reports reports, SafeReaders readers) {
        this.store = store;
        this.statuses = statuses;
        this.reports = reports;
        this.readers = readers;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        Submission submission = statuses.submission(IntakeNotes.sender(exchange), id == null ? "" : id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-submission")));
        Document document = store.document(submission.document()).orElse(null);
        String text = document == null ? "" : readers.shownText(document.bytes());
        exchange.getMessage().setBody(new ReportStep.Kept(submission.id(), text, reports.of(submission), document));
    }
}
