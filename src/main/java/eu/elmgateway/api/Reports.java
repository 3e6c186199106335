package eu.elmgateway.api;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Submission;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReading;
import eu.elmgateway.validation.report.ReportJson;
import java.util.Locale;

/** The reports on submissions, from how the store keeps them. Thread-safe. */
public final class Reports {
    private final SafeReaders readers;

    public Reports(SafeReaders readers) {
        this.readers = readers;
    }

    /** The report on a submission. */
    public Report of(Submission submission) {
        try {
            return KeptReading.read(readers.json(submission.report()).tree());
        } catch (UnreadableException e) {
            throw new IllegalStateException("a report that we wrote cannot be read", e);
        }
    }

    /** The report on a submission as JSON. */
    public String json(Submission submission, Locale language) {
        return ReportJson.of(of(submission), language).toString();
    }
}
