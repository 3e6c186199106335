package eu.elmgateway.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.BatchItem;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReading;
import eu.elmgateway.validation.report.ReportJson;
import java.util.Locale;
import java.util.Optional;

/** Reads again what was said of batches and items. Thread-safe. */
final class KeptReports {
    private final Store store;
    private final SafeReaders readers;

    KeptReports(Store store, SafeReaders readers) {
        this.store = store;
        this.readers = readers;
    }

    /** As JSON. */
    ObjectNode json(String kept, Locale language) {
        return ReportJson.of(read(kept), language);
    }

    /** What is to be said of an item at fault; of another there may be more under its submission. */
    Optional<Report> of(BatchItem item) {
        if (item.report() != null) {
            return Optional.of(read(item.report()));
        }
        return item.verdict().faulty() && item.submission() != null
                ? store.submission(item.submission()).map(submission -> read(submission.report()))
                : Optional.empty();
    }

    private Report read(String kept) {
        try {
            return KeptReading.read(readers.json(kept).tree());
        } catch (UnreadableException e) {
            throw new IllegalStateException("a report that we wrote cannot be read", e);
        }
    }
}
