package eu.elmgateway.batch;

import eu.elmgateway.component.Defect;
import eu.elmgateway.intake.Push;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins the route of items: {@code elm:batches}. Several batches are read at once, so that a small one does not wait for a
 * large one; they share the workers. It works when a batch was received, when one falls due, and now and then because another
 * gateway may have left one behind. Thread-safe.
 */
final class BatchConsumer extends DefaultConsumer implements ShutdownAware {
    private static final Logger LOG = LoggerFactory.getLogger("eu.elmgateway.batches");
    private static final int BATCHES_AT_ONCE = 3;
    private static final Duration PATROL = Duration.ofSeconds(30);
    private static final Duration UNTOUCHED = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;
    private final BatchLimits limits;
    private final ItemSource source;
    private final Bell bell;
    private final String by;
    private final AtomicInteger busy = new AtomicInteger();
    private @Nullable ExecutorService readers;
    private @Nullable ExecutorService workers;
    private volatile boolean stopping;

    /** @param by by what name it claims */
    BatchConsumer(
            Endpoint endpoint,
            Processor route,
            Store store,
            Clock clock,
            BatchLimits limits,
            ItemSource source,
            Bell bell,
            String by) {
        super(endpoint, route);
        this.store = store;
        this.clock = clock;
        this.limits = limits;
        this.source = source;
        this.bell = bell;
        this.by = by;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        store.batches().recover();
        var threads = getEndpoint().getCamelContext().getExecutorServiceManager();
        ExecutorService items = threads.newFixedThreadPool(this, "batch-items", limits.workers());
        var work = new BatchWork(new BatchWork.With(
                store.batches(),
                clock,
                by,
                source,
                new ItemTaking(store, clock, this::push),
                limits.items(),
                items,
                new Semaphore(2 * limits.workers(), true),
                () -> stopping));
        ExecutorService those = threads.newFixedThreadPool(this, "batches", BATCHES_AT_ONCE);
        workers = items;
        readers = those;
        for (int i = 0; i < BATCHES_AT_ONCE; i++) {
            those.execute(() -> run(work));
        }
    }

    @Override
    protected void doStop() throws Exception {
        stopTaking();
        var threads = getEndpoint().getCamelContext().getExecutorServiceManager();
        if (readers != null) {
            threads.shutdownGraceful(readers);
        }
        if (workers != null) {
            threads.shutdownGraceful(workers);
        }
        super.doStop();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        stopTaking();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    /** Camel waits for these, so that verdicts are durable before the store closes. */
    @Override
    public int getPendingExchangesSize() {
        return busy.get();
    }

    private void stopTaking() {
        stopping = true;
        bell.ring();
    }

    private void run(BatchWork work) {
        while (!stopping) {
            long heard = bell.count();
            try {
                if (!once(work)) {
                    bell.await(heard, pause());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether there was something to do. */
    private boolean once(BatchWork work) throws InterruptedException {
        busy.incrementAndGet();
        try {
            Optional<Batch> batch = store.batches().claim(by, clock.instant(), BatchWork.LEASE);
            if (batch.isPresent()) {
                work.work(batch.get());
            }
            return batch.isPresent() || store.batches().forget(clock.instant().minus(UNTOUCHED));
        } catch (StoreUnavailableException | IOException e) {
            LOG.error("batches wait: {}", e.toString());
            return false;
        } catch (RuntimeException | Error e) {
            // Whoever reads batches reads on: there are few, and nobody takes their place.
            LOG.error("a batch waits until its claim has passed: {}", Defect.of(e));
            return false;
        } finally {
            busy.decrementAndGet();
        }
    }

    private Duration pause() {
        try {
            Instant now = clock.instant();
            return store.batches()
                    .nextDue()
                    .map(due -> Duration.between(now, due))
                    .filter(wait -> wait.compareTo(PATROL) < 0)
                    .map(wait -> wait.isNegative() ? Duration.ofSeconds(1) : wait)
                    .orElse(PATROL);
        } catch (RuntimeException | Error e) {
            // Said by whoever claims, if it lasts.
            LOG.debug("when the next batch is due is not known", e);
            return PATROL;
        }
    }

    /** Takes an item through the route. */
    private Optional<Acceptance> push(Push push) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(push);
            getProcessor().process(exchange);
        } catch (Exception thrown) {
            exchange.setException(thrown);
        }
        Exception thrown = exchange.getException();
        Object body = exchange.getMessage().getBody();
        releaseExchange(exchange, false);
        if (thrown instanceof RuntimeException known) {
            throw known;
        } else if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
        return body instanceof Acceptance acceptance ? Optional.of(acceptance) : Optional.empty();
    }
}
