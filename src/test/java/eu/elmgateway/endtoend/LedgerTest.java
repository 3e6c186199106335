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
    void the_same_record_twice_is_no_fault_and_is_counted() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-1", "badge");
        assertEquals(Optional.empty(), ledger.objection(TOLD));
        assertEquals(1, ledger.repeated());
    }

    @Test
    void what_never_came_is_found() {
        finds("never came");
    }

    @Test
    void a_second_record_id_for_one_push_is_found() {
        came("eg-1", "push-1", "badge");
        came("eg-2", "push-1", "badge");
        finds("several record ids");
    }

    @Test
    void another_content_under_the_same_record_id_is_found() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-1", "another badge");
        finds("several contents");
    }

    @Test
    void one_record_id_for_two_pushes_is_found() {
        came("eg-1", "push-1", "badge");
        came("eg-1", "push-2", "badge");
        finds("several pushes");
    }

    @Test
    void what_nobody_was_acknowledged_is_found() {
        came("eg-1", "push-1", "badge");
        came("eg-2", "push-2", "badge");
        finds("never acknowledged");
    }
}
