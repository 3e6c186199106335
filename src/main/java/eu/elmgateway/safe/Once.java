package eu.elmgateway.safe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that costs much to make, made when it is first asked for and kept. What fails is tried again. Thread-safe. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /** @param maker makes it */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T ready = made;
        return ready == null ? make() : ready;
    }

    private synchronized T make() {
        T ready = made;
        if (ready == null) {
            ready = maker.get();
            made = ready;
        }
        return ready;
    }
}
