package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.Patience;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.Asking;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.Mischief;
import eu.elmgateway.standin.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An EMREX provider and an EWP node ask badly for results; those of ANIS stand in its own test. */
@Timeout(Patience.HANGS)
class AskedBadlyTest {
    private static final String LEARNER = "urn:schac:personalUniqueCode:int:esi:at:";

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static int number = 1000;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new Sandbox(folder, "{}");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # who asks | what goes wrong | what it comes to, then as it asks again
            eu-emrex-emp | slow        | taken
            eu-emrex-emp | cut         | taken
            eu-emrex-emp | no-entry    | the gateway answered 401, taken
            eu-emrex-emp | html        | the gateway answered 415, taken
            eu-emrex-emp | empty       | the gateway answered 400, taken
            eu-emrex-emp | lost-answer | taken
            eu-emrex-emp | duplicate   | taken
            eu-emrex-emp | stray       | taken
            eu-ewp-tors  | slow        | taken
            eu-ewp-tors  | cut         | taken
            eu-ewp-tors  | no-entry    | the gateway answered 401, taken
            eu-ewp-tors  | html        | the gateway answered 415, taken
            eu-ewp-tors  | empty       | the gateway answered 400, taken
            eu-ewp-tors  | lost-answer | taken
            eu-ewp-tors  | duplicate   | taken
            eu-ewp-tors  | stray       | taken
            """)
    void resultsAreGivenOutWholeCountOnceAndAreTheSameTheNextTime(String registry, String how, String verdicts)
            throws Exception {
        number++;
        String whom = registry.equals("eu-ewp-tors") ? "mobility-" + number : LEARNER + number;
        String submission = push(whom);
        sandbox.await(submission, registry, "sent");
        StandIn asker = sandbox.standIn(registry);
        Mischief mischief = Objects.requireNonNull(asker.mischiefs().get(registry));
        mischief.slowness(Duration.ofMillis(300));
        mischief.next(Misbehaviour.of(how).orElseThrow());
        List<String> wanted = List.of(verdicts.split(", "));
        assertEquals(
                wanted,
                told(asker, whom, wanted.size()).stream()
                        .map(Ledger.Entry::verdict)
                        .toList());
        boolean stray = how.equals("stray");
        assertEquals(
                stray ? "sent" : "accepted",
                sandbox.delivery(submission, registry).path("state").asText());
        List<Ledger.Entry> again = told(asker, whom, wanted.size() + 1);
        JsonNode delivery = sandbox.await(submission, registry, "accepted");
        if (!stray) {
            assertEquals(results(asker, again.get(again.size() - 2)), results(asker, again.get(again.size() - 1)));
        }
        assertEquals(
                List.of("unknown", "accepted"), delivery.path("receipts").findValuesAsText("kind"), delivery::toString);
    }

    /** Lets it ask, and waits until it was told something so many times in all. */
    private static List<Ledger.Entry> told(StandIn asker, String whom, int times) {
        assertInstanceOf(Asking.class, asker).askFor(whom);
        Sandbox.await(() -> entries(asker, whom).size() >= times, () -> "not told " + times + " times");
        return entries(asker, whom);
    }

    private static List<Ledger.Entry> entries(StandIn asker, String whom) {
        return asker.ledger().entries().stream()
                .filter(entry -> entry.name().equals(whom))
                .toList();
    }

    /** What was handed out, but for the time at which. */
    private static String results(StandIn asker, Ledger.Entry entry) {
        String words = new String(sandbox.got(asker, entry), UTF_8);
        assertTrue(words.contains("<report"), words);
        return words.replaceAll("generatedDate>[^<]*<", "generatedDate><");
    }

    /** The diploma of somebody else; as of a mobility, if it is one. */
    private static String push(String whom) throws Exception {
        String diploma = Files.readString(SampleCredentials.FOLDER.resolve("at-bachelor-diploma.jsonld"))
                .replaceFirst("urn:credential:[0-9a-f]{8}", "urn:credential:%08d".formatted(number))
                .replace(LEARNER + "2310257001", LEARNER + number);
        String pushed = whom.startsWith(LEARNER)
                ? diploma
                : diploma.replaceFirst("Urkundennummer", "omobility-id").replace("FHDW-2026-000417", whom);
        return sandbox.push(pushed.getBytes(UTF_8));
    }
}
