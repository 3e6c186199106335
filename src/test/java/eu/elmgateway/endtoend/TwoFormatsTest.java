package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.Patience;
import eu.elmgateway.equality.PublishedForm;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.Asking;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every registry that comes with the gateway gets what it wants, valid by the schema that its keeper has published, whatever format
 * was pushed; and what it says of it comes back to the submission.
 */
@Timeout(Patience.HANGS)
class TwoFormatsTest {

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        // XHochschule and the sample of EWP name their issuers, and no identifier of them that ELM takes.
        sandbox = new Sandbox(folder, "{issuerIdentifier: VATDE-000000000}");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # registry | sample | as what it is pushed | its words, and what they become | for whom the registry asks
            fi-koski       | fi-competence-badge.jsonld     | elm         | Koskela | Koskela-Elm  |
            fi-koski       | fi-competence-badge.jsonld     | elmo        | Koskela | Koskela-Elmo |
            fi-virta       | fi-bachelor-diploma.jsonld     | elm         | JR-20771 | JR-ELM     |
            fi-virta       | fi-bachelor-diploma.jsonld     | elmo        | JR-20771 | JR-ELMO    |
            fr-cpf         | fr-certification.sealed.jsonld | elm, sealed | -       | -            |
            fr-cpf         | fr-certification.sealed.jsonld | elmo        | -       | -            |
            eu-emrex       | at-bachelor-diploma.jsonld     | elm         | Aschauer   | Aschauer-Elm  |
            eu-emrex       | it-certificate.xml             | edci        | Bianchetti | Bianchetti-Edci |
            eu-emrex-emp   | at-bachelor-diploma.jsonld     | elm         | at:2310257001     | at:2310257002 | urn:schac:personalUniqueCode:int:esi:at:2310257002
            eu-emrex-emp   | it-degree.elmo.xml             | elmo        | BNCDAA81B41F205X  | EMPDAA81B41F205X | nationalID:ITA EMPDAA81B41F205X
            eu-ewp-tors    | at-bachelor-diploma.jsonld     | elm         | Urkundennummer",.\\s*"notation": "FHDW-2026-000417 | omobility-id", "notation": "mobility-of-the-elm | mobility-of-the-elm
            eu-ewp-tors    | ewp-transcript                 | ewp         | mobility-1 | mobility-of-the-ewp | mobility-of-the-ewp
            eu-oots        | at-bachelor-diploma.jsonld     | elm         | Aschauer   | Aschauer-Oots  |
            eu-oots        | it-certificate.xml             | edci        | Bianchetti | Bianchetti-Oots |
            it-anis        | it-degree.jsonld               | elm         | RSSMRA80A01F205X | NSRMRA80A01F205X |
            it-anis        | it-degree.elmo.xml             | elmo        | BNCDAA81B41F205X | NSNDAA81B41F205X |
            de-xhochschule | de-degree.jsonld               | elm         | Yıldız | Yıldız-Elm |
            de-xhochschule | degree-with-supplement         | xhochschule | Yıldız | Yıldız-Xhs |
            """)
    void whatWasPushedArrivesFitsAndIsReceipted(
            String registry, String sample, String format, String words, String become, String whom) throws Exception {
        StandIn standIn = sandbox.standIn(registry);
        byte[] document = changed(document(sample, format), words, become);
        String submission = sandbox.push(document);
        if (whom != null) {
            sandbox.await(submission, registry, "sent");
            assertInstanceOf(Asking.class, standIn).askFor(whom);
        }
        JsonNode delivery = sandbox.await(submission, registry, "accepted");
        JsonNode receipt =
                delivery.path("receipts").get(delivery.path("receipts").size() - 1);
        assertEquals("accepted", receipt.path("kind").asText(), delivery::toString);
        byte[] there = arrived(standIn, become.substring(become.lastIndexOf('"') + 1));
        if (registry.equals("eu-oots")) {
            assertArrayEquals(document, there);
        }
        assertEquals(List.of(), List.copyOf(PublishedForm.errors(registry, there, folder)));
    }

    /** A sample as another system would write it. */
    private static byte[] document(String sample, String format) throws Exception {
        if (format.equals("ewp")) {
            return Files.readAllBytes(Path.of("mappings/elmo_to_elm/cases", sample, "input.xml"));
        }
        if (format.equals("xhochschule")) {
            return Files.readAllBytes(Path.of("mappings/xhochschule_to_elm/cases", sample, "input.xml"));
        }
        boolean written = format.equals("elmo") && sample.endsWith(".jsonld");
        return written ? Sandbox.elmo(sample) : Files.readAllBytes(SampleCredentials.FOLDER.resolve(sample));
    }

    private static byte[] changed(byte[] document, String words, String become) {
        if (words.equals("-")) {
            return document;
        }
        String before = new String(document, UTF_8);
        String after = before.replaceAll("(?s)" + words, become)
                .replaceAll("urn:credential:[0-9a-f]{8}", "urn:credential:" + "%08x".formatted(become.hashCode()));
        assertFalse(after.equals(before), words);
        return after.getBytes(UTF_8);
    }

    /** The last that it got with these words in it; what lies in a folder is taken in the next round. */
    private static byte[] arrived(StandIn standIn, String words) {
        Sandbox.await(
                () -> last(standIn, words).isPresent(),
                () -> standIn.ledger().entries().toString());
        Ledger.Entry entry = last(standIn, words).orElseThrow();
        assertEquals("taken", entry.verdict());
        return sandbox.got(standIn, entry);
    }

    private static Optional<Ledger.Entry> last(StandIn standIn, String words) {
        return standIn.ledger().entries().stream()
                .filter(entry -> words.equals("-") || new String(sandbox.got(standIn, entry), UTF_8).contains(words))
                .reduce((earlier, later) -> later);
    }
}
