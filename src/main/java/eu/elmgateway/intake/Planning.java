package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import eu.elmgateway.store.Store;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Plans which registries are told what: of a credential those that want it, of another version of one also those that were to
 * get an earlier, for what they have is out of date. Thread-safe.
 */
final class Planning {
    private final Routing routing;
    private final Store store;
    private final Supplier<String> ids;

    Planning(Routing routing, Store store, Supplier<String> ids) {
        this.routing = routing;
        this.store = store;
        this.ids = ids;
    }

    /** Deliveries of a credential, as it is kept. */
    List<NewDelivery> of(Credential credential, NewCredential kept) {
        List<Delivery> versions = store.versions(kept.id());
        Set<String> registries = new LinkedHashSet<>(routing.registries(credential));
        versions.stream()
                .map(Delivery::registry)
                .filter(registry -> last(versions, registry)
                        .filter(last -> last.kind() != DeliveryKind.REVOCATION)
                        .isPresent())
                .forEach(registries::add);
        return registries.stream()
                .map(registry -> delivery(kept, registry, last(versions, registry)))
                .toList();
    }

    private NewDelivery delivery(NewCredential kept, String registry, Optional<Delivery> last) {
        boolean other = last.filter(before -> before.kind() != DeliveryKind.REVOCATION)
                .filter(before ->
                        !before.credentialDocument().equals(kept.document().sha256()))
                .isPresent();
        String version = other && routing.keepsVersionsApart(registry)
                ? kept.id() + "|" + kept.document().sha256()
                : kept.id();
        return new NewDelivery(
                ids.get(),
                kept.id(),
                registry,
                RecordId.of(registry, version),
                other ? DeliveryKind.CORRECTION : DeliveryKind.RECORD);
    }

    /** Deliveries that tell of a credential that counts no more; for each registry the record that it got last. */
    List<NewDelivery> revocation(String credential) {
        List<Delivery> versions = store.versions(credential);
        return versions.stream()
                .map(Delivery::registry)
                .distinct()
                .flatMap(registry -> last(versions, registry).stream())
                .filter(last -> last.kind() != DeliveryKind.REVOCATION)
                .map(last ->
                        new NewDelivery(ids.get(), credential, last.registry(), last.record(), DeliveryKind.REVOCATION))
                .toList();
    }

    private static Optional<Delivery> last(List<Delivery> versions, String registry) {
        return versions.stream()
                .filter(version -> version.registry().equals(registry))
                .reduce((first, last) -> last);
    }
}
