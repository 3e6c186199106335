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
    private static final Path SITE = Path.of("src/site/markdown");

    @TempDir
    private Path folder;

    @Test
    void addAFormatLeadsFromADocumentToARegistry() throws Exception {
        try (var home = new TutorialHome(folder, "mappings/elm_to_elmo", "routes/registries/eu-emrex.yaml")) {
            follow("add-a-format.md", home, 20, 15);
        }
    }

    @Test
    void addARegistryLeadsFromAPushToWhatTheRegistrySays() throws Exception {
        try (var home = new TutorialHome(folder)) {
            home.sample("at-bachelor-diploma.jsonld");
            home.sample("fi-bachelor-diploma.jsonld");
            follow("add-a-registry.md", home, 30, 12);
        }
    }

    private static void follow(String page, TutorialHome home, int leastSteps, int leastMistakes) throws Exception {
        String tutorial = Files.readString(SITE.resolve(page));
        List<TutorialStep> steps = TutorialStep.in(tutorial);
        assertTrue(steps.size() > leastSteps, () -> "steps found: " + steps);
        List<TutorialMistake> mistakes = TutorialMistake.in(tutorial);
        assertTrue(mistakes.size() > leastMistakes, () -> "mistakes found: " + mistakes);
        for (TutorialStep step : steps) {
            home.follow(step);
        }
        for (TutorialMistake mistake : mistakes) {
            isTold(home, mistake);
        }
    }

    private static void isTold(TutorialHome home, TutorialMistake mistake) throws IOException {
        String good = Files.readString(home.file(mistake.file()));
        String bad = good.replace(mistake.right(), mistake.wrong());
        assertNotEquals(good, bad, () -> mistake + " changes nothing");
        home.write(mistake.file(), bad);
        CommandRun run = home.run("bin/elm-gateway " + telling(mistake.file()));
        home.write(mistake.file(), good);
        String said = run.out() + run.err();
        assertTrue(said.contains(mistake.said()), () -> mistake + " said " + said);
        assertNotEquals(0, run.exitCode(), mistake::toString);
    }

    /** The command that says what is wrong with a file. */
    private static String telling(String file) {
        if (file.startsWith("mappings")) {
            return "mapping test " + file.split("/", -1)[1];
        }
        return file.startsWith("schemas") ? "validate slip.xml" : "route samples/at-bachelor-diploma.jsonld";
    }
}
