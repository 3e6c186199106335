package eu.elmgateway.emrex;

import eu.elmgateway.ewp.EwpCaller;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Offer;
import eu.elmgateway.store.Shelf;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which transcripts a partner may see: those of mobilities from an institution for which it asks. A credential says whose they are
 * by an identifier of its own with the {@code schemeName} sending-hei-id. Where none says so, nobody may who signs, unless the
 * registry's file says {@code sendingHei: optional}. Thread-safe.
 */
final class SendingHei {
    private static final String SCHEME = "credential:sending-hei-id";

    private final Shelf shelf;
    private final boolean demanded;

    /** @throws IllegalArgumentException if the setting is wrong */
    SendingHei(Registry registry, Shelf shelf) {
        this.shelf = shelf;
        String setting =
                registry.setting("sendingHei").filter(value -> !value.isBlank()).orElse("demanded");
        if (!List.of("demanded", "optional").contains(setting)) {
            throw new IllegalArgumentException("settings.sendingHei is " + setting + "; write demanded or optional");
        }
        this.demanded = setting.equals("demanded");
    }

    Predicate<Offer> visibleTo(EwpCaller caller) {
        Set<HolderId> own =
                caller.heis().stream().map(hei -> HolderId.of(SCHEME, hei)).collect(Collectors.toSet());
        String scheme = HolderId.of(SCHEME, "any").scheme();
        return offer -> {
            List<HolderId> senders = shelf.identifiers(offer.delivery()).stream()
                    .filter(id -> id.scheme().equals(scheme))
                    .toList();
            return senders.isEmpty() ? !demanded : senders.stream().anyMatch(own::contains);
        };
    }
}
