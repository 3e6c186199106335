package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Begins a registry's route: {@code elm:due}. It works when something new was stored, when something falls due, and now and
 * then because another process may have left something behind; in between it sleeps. Each registry has threads of its own.
 * Thread-safe.
 */
final class DueConsumer extends DefaultConsumer implements ShutdownAware {
    private final Registry registry;
    private final DeliverySignal signal;
    private final Alarm alarm;
    private final DueWork work;
    private DeliverySignal.@Nullable Subscription subscription;
    private @Nullable ExecutorService threads;
    private @Nullable Workers workers;
    private Alarm.@Nullable Cancel planned;

    DueConsumer(
            Endpoint endpoint,
            Processor route,
            Registry registry,
            DeliverySignal signal,
            Alarm alarm,
            java.util.function.Function<org.apache.camel.Consumer, DueWork> maker) {
        super(endpoint, route);
        this.registry = registry;
        this.signal = signal;
        this.alarm = alarm;
        this.work = maker.apply(this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        var pool = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "due-" + registry.name(), registry.concurrency());
        var those = new Workers(registry.concurrency(), pool, work, this::plan);
        threads = pool;
        workers = those;
        work.begin(those::stopped);
        subscription = signal.listen(registry.name(), those::wake);
        those.wake();
    }

    @Override
    protected void doStop() throws Exception {
        stopTaking();
        if (threads != null) {
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
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

    /** Camel waits for these, so that the end of a try is durable before the store closes. */
    @Override
    public int getPendingExchangesSize() {
        return workers == null ? 0 : workers.active();
    }

    /** Whether it takes nothing more. */
    boolean stopping() {
        return workers != null && workers.stopped();
    }

    private void stopTaking() {
        if (workers != null) {
            workers.stop();
        }
        if (subscription != null) {
            subscription.end();
        }
        plan(null);
    }

    private void plan() {
        plan(work.next());
    }

    private synchronized void plan(@Nullable Instant next) {
        if (planned != null) {
            planned.cancel();
            planned = null;
        }
        if (next != null && workers != null && !workers.stopped()) {
            planned = alarm.at(next, workers::wake);
        }
    }
}
