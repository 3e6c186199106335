package eu.elmgateway.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.RegistryStanding;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryJsonTest {
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private static ObjectNode json(Map<DeliveryState, Instant> oldest) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        oldest.keySet().forEach(state -> counts.put(state, 1L));
        ObjectNode json = DeskJson.object();
        DeskJson.registry(new RegistryStanding("fi-koski", counts, oldest, null), NOW, json);
        return json;
    }

    @Test
    void ofWhatIsQueuedAndHeldTheOldestWaits() {
        ObjectNode json = json(Map.of(
                DeliveryState.QUEUED, NOW.minusSeconds(10),
                DeliveryState.HELD, NOW.minusSeconds(60),
                DeliveryState.FAILED, NOW.minusSeconds(600)));
        assertEquals("2026-07-01T07:59:00Z", json.path("oldestWaitingSince").asText());
        assertEquals(60, json.path("oldestWaitingSeconds").asInt());
        assertFalse(json.has("oldestUnansweredSince"));
    }

    @Test
    void whatIsThereForTheRegistryToFetchDoesNotWait() {
        ObjectNode json = json(Map.of(DeliveryState.SENT, NOW.minusSeconds(3600)));
        assertEquals(3600, json.path("oldestUnansweredSeconds").asInt());
        assertFalse(json.has("oldestWaitingSeconds"));
    }
}
