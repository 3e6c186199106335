package eu.elmgateway.api;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import java.util.List;

/** Which fields of the document that was pushed lie behind what a registry refuses, by the traces of the mappings. Thread-safe. */
public final class RejectedFields {
    private final Losses losses;

    public RejectedFields(Store store, SafeReaders readers) {
        this.losses = new Losses(store, readers);
    }

    /**
     * Their paths; none if the receipt is no refusal, or if that is not known.
     *
     * @param attempts of the delivery that the receipt is about
     */
    public List<String> of(Submission submission, List<Attempt> attempts, Receipt receipt) {
        if (receipt.kind() != Receipt.Kind.REJECTED) {
            return List.of();
        }
        String words = receipt.code() + " " + receipt.text();
        return losses.whole(Losses.latest(attempts))
                .map(delivered -> new FieldsBehind(
                                delivered, losses.whole(submission.loss()).orElse(null))
                        .of(words))
                .orElse(List.of());
    }
}
