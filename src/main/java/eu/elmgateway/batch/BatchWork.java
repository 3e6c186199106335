package eu.elmgateway.batch;

import eu.elmgateway.component.Defect;
import eu.elmgateway.input.Input;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchCounts;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.Batches;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through one batch at a time that was claimed. Thread-safe: each call works on its own. */
final class BatchWork {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger("eu.elmgateway.batches");
    private static final Duration EXTEND = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final With with;

    /**
     * What it works with.
     *
     * @param by by what name it claims
     * @param threads on which items are looked at
     * @param permits as many as items may be in memory
     * @param stopped whether to hand out no more
     */
    record With(
            Batches batches,
            Clock clock,
            String by,
            ItemSource source,
            ItemTaking taking,
            int mostItems,
            Executor threads,
            Semaphore permits,
            BooleanSupplier stopped) {}

    /** Ends the reading of a batch before its end. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }

    BatchWork(With with) {
        this.with = with;
    }

    /** Works on it until it is done, or must be gone on with later. */
    void work(Batch batch) throws IOException, InterruptedException {
        var round = new Round(batch);
        try {
            round.run();
        } catch (IOException | RuntimeException e) {
            LOG.error("batch={} left after item {}: {}", batch.id(), round.number, Defect.of(e));
            later(batch);
            return;
        }
        if (round.lost) {
            LOG.info("batch={} is worked on elsewhere", batch.id());
        } else if (with.stopped().getAsBoolean()) {
            with.batches().release(batch.id(), with.by(), with.clock().instant());
        } else if (round.flight.again()) {
            later(batch);
        } else if (with.batches().extend(batch.id(), with.by(), with.clock().instant(), LEASE)) {
            finish(batch, round);
        }
    }

    private void later(Batch batch) {
        with.batches().release(batch.id(), with.by(), with.clock().instant().plus(AGAIN));
    }

    private void finish(Batch batch, Round round) throws IOException, InterruptedException {
        with.batches().count(batch.id(), round.number);
        BatchCounts counts = with.batches().counts(batch.id());
        boolean faulty = round.rest != null
                || Arrays.stream(ItemVerdict.values()).anyMatch(one -> one.faulty() && counts.of(one) > 0);
        if (round.number == 0) {
            end(batch, BatchState.REFUSED, round.rest == null ? Message.of("batch.empty") : round.rest);
        } else if (batch.state() == BatchState.TAKING) {
            end(batch, BatchState.COMPLETED, round.rest);
        } else if (faulty) {
            end(batch, BatchState.REFUSED, round.rest == null ? Message.of("batch.withheld") : round.rest);
        } else {
            with.batches().take(batch.id());
            work(with.batches().find(batch.id()).orElseThrow());
        }
    }

    private void end(Batch batch, BatchState state, @Nullable Message why) {
        String report = why == null ? null : ItemReports.unreadable(why);
        with.batches().end(batch.id(), state, report, with.clock().instant());
        LOG.info("batch={} {}", batch.id(), state);
    }

    /** One reading of a batch. */
    private final class Round {
        private final Batch batch;
        private final BitSet settled;
        private final Flight flight = new Flight();
        private Instant extended = with.clock().instant();
        private int number;
        private boolean lost;
        private @Nullable Message rest;

        Round(Batch batch) {
            this.batch = batch;
            this.settled = with.batches().settled(batch.id());
        }

        void run() throws IOException, InterruptedException {
            try {
                with.source().read(batch, this::item);
            } catch (Enough enough) {
                LOG.debug("batch={} left after item {}", batch.id(), number);
            } finally {
                flight.await();
            }
        }

        private void item(Input input) throws InterruptedException {
            if (input instanceof Input.Unread unread && unread.last()) {
                rest = where(unread);
                throw new Enough();
            }
            if (number == with.mostItems()) {
                rest = Message.of("batch.too-many", with.mostItems());
                throw new Enough();
            }
            number++;
            if (!settled.get(number)) {
                holdOn();
                handOut(new ItemPlace(batch.id(), number, name(input), input.line(), input.start()), input);
            }
        }

        private Message where(Input.Unread unread) {
            return number == 0 ? unread.why() : Message.of("batch.rest", number, unread.why());
        }

        private void holdOn() {
            Instant now = with.clock().instant();
            if (now.isAfter(extended.plus(EXTEND))) {
                lost = !with.batches().extend(batch.id(), with.by(), now, LEASE);
                extended = now;
            }
            if (lost || with.stopped().getAsBoolean()) {
                throw new Enough();
            }
        }

        private void handOut(ItemPlace place, Input input) throws InterruptedException {
            with.permits().acquire();
            flight.begin();
            try {
                with.threads().execute(() -> take(place, input));
            } catch (RejectedExecutionException stopped) {
                landed(false);
                throw new Enough();
            }
        }

        private void take(ItemPlace place, Input input) {
            boolean done = false;
            try {
                done = with.taking().take(batch, place, input);
            } finally {
                landed(done);
            }
        }

        private void landed(boolean done) {
            with.permits().release();
            flight.end(done);
        }
    }

    private static @Nullable String name(Input input) {
        return input.file().isEmpty() ? null : input.file();
    }
}
