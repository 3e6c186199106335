package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kill loop is worth what its ledger finds: each fault it looks for is put before it. */
class LedgerTest {
    private static final Map<String, String> TOLD = Map.of(Ledger.place("koski", "push-1"), "eg-1");

    private final Ledger ledger = new Ledger();

    private void came(String record, String push, String content) {
        ledger.note(Ledger.Arrival.of("koski", record, push, content.getBytes(StandardCharsets.UTF_8)));
    }

    private void finds(String fault) {
        String found = ledger.objection(TOLD).orElse("nothing");
        assertTrue(found.contains(fault), found);
    }

    @Test
    void theSameRecordTwiceIsNoFaultAndIsCounted() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-1", "badge");
        assertEquals(Optional.empty(), ledger.objection(TOLD));
        assertEquals(1, ledger.repeated());
    }

    @Test
    void whatNeverCameIsFound() {
        finds("never came");
    }

    @Test
    void aSecondRecordIdForOnePushIsFound() {
        came("eg-1", "push-1", "badge");
        came("eg-2", "push-1", "badge");
        finds("several record ids");
    }

    @Test
    void anotherContentUnderTheSameRecordIdIsFound() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-1", "another badge");
        finds("several contents");
    }

    @Test
    void oneRecordIdForTwoPushesIsFound() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-2", "badge");
        finds("several pushes");
    }

    @Test
    void whatNobodyWasAcknowledgedIsFound() {
        came("eg-1", "push-1", "badge");
        came("eg-2", "push-2", "badge");
        finds("never acknowledged");
    }
}
