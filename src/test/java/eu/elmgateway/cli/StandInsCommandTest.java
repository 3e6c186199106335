package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code elm-gateway stand-ins} with a mishap that cannot be: it says which can, and does not stay. */
class StandInsCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi-koski           | write WHERE=HOW or WHERE=HOW:TIMES, such as fi-koski=busy:3
            fi-koski=busy:0    | write WHERE=HOW or WHERE=HOW:TIMES
            fi-koksi=busy      | choose WHERE of
            fi-koksi=busy      | fr-cpf-receipts
            fi-koski=asleep    | choose HOW of
            fi-koski=asleep    | lost-answer
            fi-koski=duplicate | duplicate
            """)
    void aMishapThatCannotBeIsAnsweredWithThoseThatCan(String mishap, String words) {
        CommandRun run = CommandRun.of(
                "stand-ins", "--port", "0", "--folder", folder.resolve("s").toString(), "--misbehave", mishap);
        assertEquals(ExitCode.USAGE.number(), run.exitCode(), run.err());
        assertTrue(run.err().startsWith("elm-gateway stand-ins: " + mishap + ": "), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("", run.out());
    }
}
