package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the tutorial gets what it says, and who makes one of its mistakes reads what it says. */
class TutorialTest {
    private static final Path TUTORIAL = Path.of("src/site/markdown/add-a-format.md");

    @TempDir
    private Path folder;

    @Test
    void addAFormatLeadsFromADocumentToARegistry() throws Exception {
        String tutorial = Files.readString(TUTORIAL);
        List<TutorialStep> steps = TutorialStep.in(tutorial);
        assertTrue(steps.size() > 20, () -> "steps found: " + steps);
        List<TutorialMistake> mistakes = TutorialMistake.in(tutorial);
        assertTrue(mistakes.size() > 15, () -> "mistakes found: " + mistakes);
        try (var home = new TutorialHome(folder)) {
            for (TutorialStep step : steps) {
                home.follow(step);
            }
            for (TutorialMistake mistake : mistakes) {
                isTold(home, mistake);
            }
        }
    }

    private static void isTold(TutorialHome home, TutorialMistake mistake) throws IOException {
        String good = Files.readString(home.file(mistake.file()));
        String bad = good.replace(mistake.right(), mistake.wrong());
        assertNotEquals(good, bad, () -> mistake + " changes nothing");
        home.write(mistake.file(), bad);
        boolean format = mistake.file().startsWith("schemas");
        CommandRun run =
                home.run("bin/elm-gateway " + (format ? "validate slip.xml" : "mapping test course-slip_to_elm"));
        home.write(mistake.file(), good);
        String said = run.out() + run.err();
        assertTrue(said.contains(mistake.said()), () -> mistake + " said " + said);
        assertNotEquals(0, run.exitCode(), mistake::toString);
    }
}
