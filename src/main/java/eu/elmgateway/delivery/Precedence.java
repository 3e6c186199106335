package eu.elmgateway.delivery;

import eu.elmgateway.registry.Changes;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what speaks against sending a delivery because of the other versions of its credential: a newer one that goes instead, a
 * revocation, or a registry that has no way for either. So the order in which tries succeed does not matter. Thread-safe.
 */
final class Precedence {
    private static final Comparator<Delivery> BY_AGE =
            Comparator.comparing(Delivery::version, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final Registry registry;
    private final Store store;

    Precedence(Registry registry, Store store) {
        this.registry = registry;
        this.store = store;
    }

    /** The outcome without a try, if there is to be none. */
    Optional<Outcome> objection(Delivery delivery) {
        List<Delivery> versions = store.versions(delivery.credential(), registry.name());
        Optional<Delivery> newer = versions.stream()
                .filter(other -> replaces(other, delivery, versions))
                .findFirst();
        if (newer.isPresent()) {
            return Optional.of(overtaken(newer.get()));
        }
        return switch (delivery.kind()) {
            case RECORD -> Optional.empty();
            case CORRECTION ->
                registry.changes().corrections() == Changes.Corrections.NOT_POSSIBLE
                        ? arrived(versions, delivery).map(old -> byHand("another version of record ", old))
                        : Optional.empty();
            case REVOCATION -> revocation(versions, delivery);
        };
    }

    private Optional<Outcome> revocation(List<Delivery> versions, Delivery delivery) {
        Optional<Delivery> old = arrived(versions, delivery);
        if (old.isEmpty()) {
            return Optional.of(new Outcome.Needless("the registry never got the record; there is nothing to revoke"));
        }
        return registry.changes().revocations() == Changes.Revocations.NOT_POSSIBLE
                ? Optional.of(byHand("the revocation of record ", old.get()))
                : Optional.empty();
    }

    /** An earlier delivery of the credential of which the registry may know. */
    private Optional<Delivery> arrived(List<Delivery> versions, Delivery delivery) {
        return versions.stream()
                .takeWhile(other -> !other.id().equals(delivery.id()))
                .filter(other -> other.kind() != DeliveryKind.REVOCATION)
                .filter(other -> store.attempts(other.id()).stream().anyMatch(attempt -> attempt.sent() != null))
                .reduce((first, last) -> last);
    }

    private static Outcome byHand(String what, Delivery old) {
        return new Outcome.Held(
                "the registry has no way to be told of " + what + old.record()
                        + "; tell it by hand, as its own documentation says, and keep this delivery as the note of it",
                false);
    }

    private static Outcome overtaken(Delivery newer) {
        String by = newer.kind() == DeliveryKind.REVOCATION
                ? "its sender has revoked the credential"
                : "there is a newer version of the credential";
        return new Outcome.Rejected("not sent: " + by + " (submission " + newer.submission() + ")", null);
    }

    /** Whether one delivery makes another needless: a revocation all before it, a version those that are older. */
    private static boolean replaces(Delivery other, Delivery delivery, List<Delivery> versions) {
        if (other.kind() == DeliveryKind.REVOCATION || delivery.kind() == DeliveryKind.REVOCATION) {
            return !other.id().equals(delivery.id()) && later(other, delivery, versions);
        }
        if (other.credentialDocument().equals(delivery.credentialDocument())) {
            return false;
        }
        int age = BY_AGE.compare(other, delivery);
        return age == 0 ? later(other, delivery, versions) : age > 0 && !revokedSince(other, versions);
    }

    private static boolean revokedSince(Delivery delivery, List<Delivery> versions) {
        return versions.stream()
                .anyMatch(other -> other.kind() == DeliveryKind.REVOCATION && later(other, delivery, versions));
    }

    private static boolean later(Delivery one, Delivery than, List<Delivery> versions) {
        return index(one, versions) > index(than, versions);
    }

    private static int index(Delivery delivery, List<Delivery> versions) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).id().equals(delivery.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("delivery " + delivery.id() + " is none of these versions");
    }
}
