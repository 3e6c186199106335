package eu.elmgateway.delivery;

import eu.elmgateway.Patience;
import eu.elmgateway.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A store that tells whoever waits for something to happen in it, so that tests need not sleep. */
final class WatchedStore {
    private static final long NOW_AND_THEN = TimeUnit.SECONDS.toNanos(1);
    private static final Set<String> CHANGES = Set.of("end", "receive", "release", "accept", "resend");

    private final Store watched;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    WatchedStore(Store store) {
        watched = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (CHANGES.contains(method.getName())) {
                            tell();
                        }
                    }
                });
    }

    Store store() {
        return watched;
    }

    /** Waits until something holds that changes with the store, or soon after. */
    void await(BooleanSupplier wanted) throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + Patience.LONG.toNanos();
            while (!wanted.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("it did not happen within " + Patience.LONG);
                }
                changed.awaitNanos(NOW_AND_THEN);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
