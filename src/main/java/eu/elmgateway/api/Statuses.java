package eu.elmgateway.api;

import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks up what became of submissions. A sender sees its own only, and cannot tell another's from none. Thread-safe. */
public final class Statuses {
    private final Store store;
    private final Reports reports;

    public Statuses(Store store, Reports reports) {
        this.store = store;
        this.reports = reports;
    }

    /** The status of a submission of this sender; empty if there is none. */
    public Optional<SubmissionStatus> of(String sender, String id, Locale language) {
        return submission(sender, id).map(submission -> status(submission, language));
    }

    /** A submission of this sender; empty if there is none. */
    public Optional<Submission> submission(String sender, String id) {
        return store.submission(id).filter(submission -> submission.sender().equals(sender));
    }

    private SubmissionStatus status(Submission submission, Locale language) {
        List<DeliveryStatus> deliveries =
                store.deliveries(submission.id()).stream().map(this::delivery).toList();
        return SubmissionStatus.of(submission, deliveries, reports.json(submission, language));
    }

    private DeliveryStatus delivery(Delivery delivery) {
        return DeliveryStatus.of(delivery, store.receipts(delivery.id()), store.attempts(delivery.id()));
    }
}
