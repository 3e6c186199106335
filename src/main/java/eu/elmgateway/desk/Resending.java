package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.Word;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Cause;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Desk;
import eu.elmgateway.store.ListedDelivery;
import eu.elmgateway.store.Moves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sends deliveries again, each looked at anew before; one that cannot be does not keep the others back. Used once. */
final class Resending {
    private final StoreHands.With with;
    private final Actor by;
    private final Map<String, ListedDelivery> found = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    Resending(StoreHands.With with, Actor by) {
        this.with = with;
        this.by = by;
    }

    JsonNode of(List<String> deliveries) {
        List<Desk.Again> again = new ArrayList<>();
        deliveries.stream().distinct().forEach(id -> look(id).ifPresent(again::add));
        List<String> resent = with.store().desk().resend(again, by, with.clock().instant());
        again.stream()
                .map(Desk.Again::delivery)
                .filter(id -> !resent.contains(id))
                .forEach(id -> refused.put(id, "it has moved on meanwhile"));
        with.wake()
                .accept(resent.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one -> one.delivery().registry())
                        .collect(Collectors.toCollection(TreeSet::new)));
        return json(resent);
    }

    private Optional<Desk.Again> look(String id) {
        Optional<ListedDelivery> listed = with.store().desk().find(id);
        if (listed.isEmpty()) {
            refused.put(id, "there is no such delivery");
            return Optional.empty();
        }
        Delivery delivery = listed.get().delivery();
        found.put(id, listed.get());
        if (!Moves.allowed(delivery.state(), DeliveryState.QUEUED, Cause.OPERATOR)) {
            refused.put(
                    id, "it is " + Word.of(delivery.state()) + "; only what is held, failed or rejected is sent again");
            return Optional.empty();
        }
        return again(delivery, with.recheck().of(delivery, listed.get().sender()));
    }

    private Optional<Desk.Again> again(Delivery delivery, Recheck.Result result) {
        if (result instanceof Recheck.Result.Refused why) {
            refused.put(delivery.id(), why.why());
            return Optional.empty();
        }
        return Optional.of(new Desk.Again(
                delivery.id(),
                result instanceof Recheck.Result.Anew anew ? Optional.of(anew.canonical()) : Optional.empty()));
    }

    private ObjectNode json(List<String> resent) {
        ObjectNode json = DeskJson.object();
        ArrayNode done = json.putArray("resent");
        resent.forEach(done::add);
        ArrayNode not = json.putArray("notResent");
        refused.forEach((id, why) -> not.addObject().put("delivery", id).put("reason", why));
        return json;
    }
}
