package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one writer: a thread that takes all work that waits and commits it in one transaction, so that many callers share
 * one flush to the disk. A caller's future completes after the commit. Thread-safe.
 *
 * <p>Work that fails is rolled back alone. If the commit itself fails, or the database gave the transaction up (disk
 * full), every caller of the group learns that nothing was written.
 */
final class GroupCommit implements AutoCloseable {
    private static final int GROUP = 256;

    private final Session session;
    private final Thread writer;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    GroupCommit(Session session, String name) {
        this.session = session;
        this.writer = new Thread(this::write, name);
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Queues work, to be awaited.
     *
     * @throws StoreUnavailableException if the writer is closed
     */
    <T> Pending<T> submit(Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        synchronized (queue) {
            if (closed) {
                throw new StoreUnavailableException("The store is closed.");
            }
            queue.add(pending);
        }
        return pending;
    }

    /** Finishes what is queued, then stops. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.add(new Pending<>(last -> true));
        }
        join();
    }

    private void join() {
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!closed || !queue.isEmpty()) {
            commit(nextGroup());
        }
    }

    private List<Pending<?>> nextGroup() {
        List<Pending<?>> group = new ArrayList<>();
        group.add(next());
        queue.drainTo(group, GROUP - 1);
        return group;
    }

    private Pending<?> next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Nobody has reason to interrupt the writer: it stops by close() alone, with nothing left undone.
            }
        }
    }

    private void commit(List<Pending<?>> group) {
        try {
            session.update("begin immediate");
            for (Pending<?> pending : group) {
                pending.run(session);
            }
            new AuditEvents(session).addChained(session.recorded().take());
            session.update("commit");
            group.forEach(Pending::settle);
        } catch (SQLException e) {
            giveUp(group, Failures.of(e));
        } catch (RuntimeException | Error e) {
            giveUp(group, e);
        }
    }

    private void giveUp(List<Pending<?>> group, Throwable cause) {
        session.recorded().backTo(0);
        try {
            session.update("rollback");
        } catch (SQLException e) {
            // The database rolled back by itself, or never began.
            cause.addSuppressed(e);
        }
        group.forEach(pending -> pending.fail(cause));
    }
}
