package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.store.Taking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What this gateway has claimed of a registry, and what it owes the store since that could not be reached: ends of tries, which
 * are not to be tried again only because nobody could write them down, and claims to be given back. Thread-safe.
 */
final class InHand {
    private final String registry;
    private final Store store;
    private final Settlement settlement;
    private final Set<String> claims = new HashSet<>();
    private final List<Batch> unsettled = new ArrayList<>();
    private final List<Delivery> owed = new ArrayList<>();
    private boolean shaken;

    InHand(String registry, Store store, Settlement settlement) {
        this.registry = registry;
        this.store = store;
        this.settlement = settlement;
    }

    synchronized List<Delivery> take(Taking taking) {
        try {
            List<Delivery> taken = store.claim(taking);
            taken.forEach(delivery -> claims.add(String.valueOf(delivery.claim())));
            return taken;
        } catch (StoreUnavailableException e) {
            shaken = true; // it may have been claimed all the same
            throw e;
        }
    }

    /** A claim's deliveries have all been seen to. */
    synchronized void done(List<Delivery> taken) {
        taken.forEach(delivery -> claims.remove(String.valueOf(delivery.claim())));
    }

    /** Makes the ends of a batch durable, now or when the store is back. */
    void settle(Batch batch) {
        try {
            settlement.settle(batch);
        } catch (StoreUnavailableException e) {
            synchronized (this) {
                unsettled.add(batch);
                shaken = true;
            }
            throw e;
        }
    }

    /** Gives deliveries back untried, now or when the store is back. */
    void release(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        try {
            store.release(deliveries);
        } catch (StoreUnavailableException e) {
            owe(deliveries);
            throw e;
        }
    }

    /** A try came to no end that anybody knows: its claim is dropped with the next round. */
    synchronized void doubt() {
        shaken = true;
    }

    /** To be given back when the store is there again. */
    synchronized void owe(List<Delivery> deliveries) {
        owed.addAll(deliveries);
        shaken = true;
    }

    /** Pays what is owed; throws if the store is still away. */
    synchronized void recover() {
        if (!shaken) {
            return;
        }
        while (!unsettled.isEmpty()) {
            settlement.settle(unsettled.get(0));
            unsettled.remove(0);
        }
        store.release(List.copyOf(owed));
        owed.clear();
        store.dropClaims(registry, Set.copyOf(claims));
        shaken = false;
    }
}
