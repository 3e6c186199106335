package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every part of the store's test kit needs. */
interface WithStore {
    Instant NOW = Pushed.NOW;
    Instant LATER = NOW.plusSeconds(60);
    Duration LEASE = Duration.ofMinutes(5);

    /** The store under test, open. */
    Store store();

    /** Closes the store and opens the same one again. */
    Store reopen();

    /** What {@link Stores#open} takes. */
    Location location();

    /** Where the store of this test is. */
    record Location(
            String place, @Nullable String user, @Nullable String password) {
        Store open() {
            return Stores.open(place, user, password);
        }
    }

    default Submission accept(Pushed pushed) {
        return assertInstanceOf(Acceptance.Stored.class, store().accept(pushed.submission()))
                .submission();
    }

    /** An accepted submission's only delivery, due now and not yet claimed. */
    default Delivery queued(String registry) {
        return store().deliveries(accept(Pushed.text("{}").to(registry)).id()).get(0);
    }

    default Delivery claimed(String registry) {
        Delivery delivery = queued(registry);
        return claim(registry, NOW).stream()
                .filter(claimed -> claimed.id().equals(delivery.id()))
                .findFirst()
                .orElseThrow();
    }

    default List<Delivery> claimAlone(String registry, Instant now) {
        return store().claim(new Taking(registry, 10, now, LEASE, Manner.ALONE));
    }

    /** As they were handed out, they must be these. */
    default void assertTheSame(List<Delivery> expected, List<Delivery> claimed) {
        assertEquals(ids(expected), ids(claimed));
    }

    default List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    default List<Delivery> claim(String registry, Instant now) {
        return store().claim(registry, 100, now, LEASE);
    }

    default Delivery now(Delivery delivery) {
        return store().delivery(delivery.id()).orElseThrow();
    }
}
