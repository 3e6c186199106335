package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work that waits for the next group, and the caller's future that is settled after the commit. */
final class Pending<T> {
    private final Work<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable Outcome<T> outcome;

    private sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable cause) implements Outcome<T> {}
    }

    Pending(Work<T> work) {
        this.work = work;
    }

    /** Waits for the commit. An interrupt does not end the wait: the outcome would be lost, not undone. */
    T await() {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Does the work within a savepoint, so that a failure takes back its own writes and no other's.
     *
     * @throws SQLException if the database cannot go on with the whole group
     */
    void run(Session session) throws SQLException {
        session.update("savepoint work");
        int recorded = session.recorded().size();
        outcome = attempt(session);
        if (outcome instanceof Outcome.Failed) {
            session.update("rollback to work");
            session.recorded().backTo(recorded);
        }
        session.update("release work");
    }

    @SuppressWarnings("CatchingUnchecked") // the caller's defect is the caller's; the writer must live on
    private Outcome<T> attempt(Session session) throws SQLException {
        try {
            return new Outcome.Done<>(work.in(session));
        } catch (SQLException e) {
            if (Failures.isOutage(e)) {
                throw e;
            }
            return new Outcome.Failed<>(Failures.of(e));
        } catch (RuntimeException | Error e) {
            return new Outcome.Failed<>(e);
        }
    }

    /** Tells the caller, now that the group is durable. */
    void settle() {
        if (outcome instanceof Outcome.Done<T> done) {
            future.complete(done.value());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            future.completeExceptionally(failed.cause());
        }
    }

    /** Tells the caller that the whole group came to nothing. */
    void fail(Throwable cause) {
        future.completeExceptionally(cause);
    }
}
