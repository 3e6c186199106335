package eu.elmgateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.api.DeliveryStatus.ReceiptStatus;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.BatchItem;
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
    private final Losses losses;
    private final RejectedFields fields;

    public Statuses(Store store, Reports reports, SafeReaders readers) {
        this.store = store;
        this.reports = reports;
        this.losses = new Losses(store, readers);
        this.fields = new RejectedFields(store, readers);
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
        List<DeliveryStatus> deliveries = store.deliveries(submission.id()).stream()
                .map(delivery -> delivery(submission, delivery))
                .toList();
        return SubmissionStatus.of(
                submission,
                store.batches().itemOf(submission.id()).map(BatchItem::place).orElse(null),
                losses.figures(submission.loss()).orElse(null),
                deliveries,
                reports.json(submission, language));
    }

    private DeliveryStatus delivery(Submission submission, Delivery delivery) {
        List<Attempt> attempts = store.attempts(delivery.id());
        List<ReceiptStatus> receipts = store.receipts(delivery.id()).stream()
                .map(receipt -> ReceiptStatus.of(receipt, fields.of(submission, attempts, receipt)))
                .toList();
        JsonNode loss = losses.figures(Losses.latest(attempts)).orElse(null);
        return DeliveryStatus.of(delivery, loss, receipts, attempts);
    }

    /** What was lost of a submission of this sender, by path; empty if there is no such submission. */
    public Optional<SubmissionLoss> loss(String sender, String id) {
        return submission(sender, id)
                .map(submission -> new SubmissionLoss(
                        losses.whole(submission.loss()).orElse(null),
                        store.deliveries(id).stream().map(this::deliveryLoss).toList()));
    }

    private SubmissionLoss.DeliveryLoss deliveryLoss(Delivery delivery) {
        String latest = Losses.latest(store.attempts(delivery.id()));
        return new SubmissionLoss.DeliveryLoss(
                delivery.id(),
                delivery.registry(),
                delivery.credential(),
                losses.whole(latest).orElse(null));
    }
}
