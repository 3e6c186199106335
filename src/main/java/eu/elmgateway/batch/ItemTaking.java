package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.component.Defect;
import eu.elmgateway.input.Input;
import eu.elmgateway.intake.Push;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.store.Submission;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that an item gets its verdict: as a push that goes the way of all pushes, or without. Thread-safe. */
final class ItemTaking {
    private static final Logger LOG = LoggerFactory.getLogger("eu.elmgateway.batches");

    private final Store store;
    private final Clock clock;
    private final Function<Push, Optional<Acceptance>> pipeline;

    /**
     * Makes it.
     *
     * @param pipeline takes a push to its end and tells what became of it, empty if it was only tried; throws what its route threw
     */
    ItemTaking(Store store, Clock clock, Function<Push, Optional<Acceptance>> pipeline) {
        this.store = store;
        this.clock = clock;
        this.pipeline = pipeline;
    }

    /** Whether the item has a verdict now; if not, it shall be tried again later. */
    boolean take(Batch batch, ItemPlace place, Input input) {
        try {
            if (input instanceof Input.Unread unread) {
                note(place, ItemVerdict.UNREADABLE, ItemReports.unreadable(unread.why()));
            } else {
                document(batch, place, ((Input.Document) input).bytes());
            }
            return true;
        } catch (ProblemException | StoreUnavailableException e) {
            LOG.info(
                    "batch={} item={} later: {}",
                    place.batch(),
                    place.number(),
                    e.getClass().getSimpleName());
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("batch={} item={} failed: {}", place.batch(), place.number(), Defect.of(e));
            LOG.debug("batch={} item={}", place.batch(), place.number(), e);
            return noted(place);
        }
    }

    private void document(Batch batch, ItemPlace place, byte[] bytes) {
        var document = Document.of(MediaTypes.of(bytes), bytes);
        String key = "item-" + document.sha256();
        boolean trial = batch.state() == BatchState.CHECKING;
        Optional<Submission> before = trial ? Optional.empty() : store.submission(batch.sender(), key);
        if (before.isPresent()) {
            store.batches()
                    .note(
                            place,
                            ItemVerdict.DUPLICATE,
                            document.sha256(),
                            before.get().id(),
                            null,
                            clock.instant());
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var push = new Push(batch.sender(), key, document, now, new Push.Item(place, trial));
        if (pipeline.apply(push).orElse(null) instanceof Acceptance.Foreign foreign) {
            String report = ItemReports.refused(
                    "batch:foreign-credential",
                    Message.of("batch.foreign", foreign.credential()),
                    Message.of("batch.foreign-cure"));
            store.batches().note(place, ItemVerdict.REFUSED, document.sha256(), null, report, clock.instant());
        }
    }

    private boolean noted(ItemPlace place) {
        try {
            note(place, ItemVerdict.FAILED, ItemReports.unreadable(Message.of("batch.defect")));
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private void note(ItemPlace place, ItemVerdict verdict, String report) {
        store.batches().note(place, verdict, null, null, report, clock.instant());
    }
}
