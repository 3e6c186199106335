package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short kill loop; {@code src/bench/run kill} is the long one, with two nodes and with the database killed. */
class KillLoopTest {
    private static final int ROUNDS = Integer.getInteger("elm.kill.rounds", 2);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedArrivesOnceWhateverIsKilledWhen() throws Exception {
        assertFalse(KillLoop.run(KillRig.Mode.EMBEDDED, ROUNDS, folder, 2).isEmpty());
    }
}
