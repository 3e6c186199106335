package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.elmgateway.Patience;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code src/bench/run kill ROUNDS intakes}. */
class KilledIntakesTest {
    private static final int ROUNDS = Integer.getInteger("elm.kill.intakes.rounds", 1);
    private static final int ITEMS = Integer.getInteger("elm.kill.items", 80);

    @TempDir
    Path folder;

    @Test
    @Timeout(Patience.HANGS)
    void itemsOfABatchAndMessagesOfATopicAreTakenOnceWhateverIsKilledWhen() throws Exception {
        assertFalse(KilledIntakes.run(ROUNDS, folder, ITEMS, System.nanoTime()).isEmpty());
    }
}
