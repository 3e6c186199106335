package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.seal.SealPolicy;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Unmet;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.WaitsFor;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps from a registry what has not the seal that it demands. Looked at anew with every try, for a certificate may be revoked or a
 * trusted list arrive meanwhile. That a credential counts no more is told whatever its seal. Thread-safe.
 */
final class SealGate {
    private final Store store;
    private final Function<Document, SealVerdict> seals;

    /** @param seals verifies what was pushed */
    SealGate(Store store, Function<Document, SealVerdict> seals) {
        this.store = store;
        this.seals = seals;
    }

    /** The outcome without a try, if there is to be none. */
    Optional<Outcome> objection(Registry registry, Delivery delivery) {
        if (registry.seal() == SealPolicy.NONE || delivery.kind() == DeliveryKind.REVOCATION) {
            return Optional.empty();
        }
        return registry.seal().objection(verdict(delivery)).map(SealGate::held);
    }

    /** Whether the seal of what was pushed holds and is trusted. */
    boolean sealed(Delivery delivery) {
        return delivery.kind() != DeliveryKind.REVOCATION && verdict(delivery).valid();
    }

    private SealVerdict verdict(Delivery delivery) {
        return store.document(delivery.sourceDocument()).map(seals).orElse(SealVerdict.ABSENT);
    }

    private static Outcome held(Unmet objection) {
        String why = objection.what() + " " + objection.cure();
        return objection.ofTrust()
                ? new Outcome.Held(
                        why + " It is judged again by itself when the folder trust has changed.", false, WaitsFor.TRUST)
                : new Outcome.Held(why + " Then resend the delivery.", false);
    }
}
