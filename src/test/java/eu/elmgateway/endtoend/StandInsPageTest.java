package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.StandIns;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on the sandbox tells people to type does what it says. */
class StandInsPageTest {
    @TempDir
    Path folder;

    @Test
    void everyExampleAnswersAsItSays() throws Exception {
        List<ReadmeExample> examples = ReadmeExample.in(Files.readString(Path.of("src/site/markdown/stand-ins.md")));
        assertTrue(examples.size() >= 7, () -> "examples found: " + examples);
        try (var standIns = StandIns.start(
                Path.of("").toAbsolutePath(), new SafeReaders(Limits.standard()), folder, 0, Clock.systemUTC())) {
            standIns.writeEnvironment();
            for (ReadmeExample example : examples) {
                String answer = run(example, standIns.desk().toString());
                assertTrue(answer.contains(example.answer()), () -> example + " answered " + answer);
            }
        }
    }

    private String run(ReadmeExample example, String desk) throws Exception {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example.command())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DESK", desk);
        builder.environment().put("SANDBOX", folder.toString());
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
        assertEquals(example.exit(), process.exitValue(), () -> example + " answered " + answer);
        return answer;
    }
}
