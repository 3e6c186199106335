package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.demo.FirstMinute;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute, as {@code samples.yaml} says it must turn out. */
class DemoTest {
    @TempDir
    Path data;

    @Test
    void everySampleIsDeliveredOrRefusedAsExpected() throws Exception {
        var shown = new ByteArrayOutputStream();
        try (var demo = FirstMinute.start(Path.of("").toAbsolutePath(), data, 0, Map.of())) {
            boolean asExpected = demo.show(new PrintStream(shown, true, StandardCharsets.UTF_8));
            assertTrue(asExpected, () -> shown.toString(StandardCharsets.UTF_8));
        }
    }
}
