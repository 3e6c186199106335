package eu.elmgateway.delivery;

import eu.elmgateway.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store of which calls fail as a test wants: before anything is done, or after all was. */
final class UnsteadyStore {
    private final Map<String, Throwable> before = new ConcurrentHashMap<>();
    private final Map<String, Throwable> after = new ConcurrentHashMap<>();
    private final Store unsteady;

    UnsteadyStore(Store store) {
        unsteady = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    fail(before, method.getName());
                    Object result;
                    try {
                        result = method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    fail(after, method.getName());
                    return result;
                });
    }

    private static void fail(Map<String, Throwable> how, String method) throws Throwable {
        Throwable failure = how.get(method);
        if (failure != null) {
            throw failure;
        }
    }

    Store store() {
        return unsteady;
    }

    /** The method does nothing but fail from now on. */
    void failBefore(String method, Throwable failure) {
        before.put(method, failure);
    }

    /** The method does what it does and then fails, from now on. */
    void failAfter(String method, Throwable failure) {
        after.put(method, failure);
    }

    void steady() {
        before.clear();
        after.clear();
    }
}
