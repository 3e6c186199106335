package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that hold for one issuer only, and what the result says of them. */
class SettingsOfIssuersTest {
    private static final Path HOME = Path.of("");
    private static final String TERSE = "mappings/elmo_to_elm/cases/terse-course/input.xml";
    private static final String PIXEL = "data:image/png;base64,iVBORw0KGgoB";

    private final Mapping mapping = mapping();

    private static Mapping mapping() {
        var readers = new SafeReaders(Limits.standard());
        var formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
        var model = ElmModel.load(HOME, readers);
        return MappingCatalogue.load(HOME, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(1))
                .named("elmo_to_elm")
                .orElseThrow();
    }

    /** The case's only report twice, the second time of another institution. */
    private static byte[] ofTwoIssuers() throws IOException {
        String one = Files.readString(Path.of(TERSE));
        int begin = one.indexOf("<report>");
        int end = one.indexOf("</report>") + "</report>".length();
        String report = one.substring(begin, end);
        String other = report.replaceFirst("(?s)<issuer>.*</issuer>", "<issuer><title>École X</title></issuer>");
        return (one.substring(0, end) + other + one.substring(end)).getBytes(UTF_8);
    }

    private MappedDocument map(MappingSettings settings) throws IOException {
        return assertInstanceOf(MappedDocument.class, mapping.map(ofTwoIssuers(), settings));
    }

    private static List<String> derived(MappedDocument document) {
        return document.notes().stream()
                .filter(note -> note.kind() == MappingNote.Kind.DERIVED)
                .map(MappingNote::text)
                .toList();
    }

    @Test
    void eachReportOfADocumentIsMappedByTheSettingsOfItsOwnIssuer() throws IOException {
        var settings = new MappingSettings(
                Map.of("issuerIdentifier", "VATBE-1", "issuerCountry", "BE"),
                Map.of(MappingSettings.key("ÉCOLE  X"), Map.of("issuerIdentifier", "VATFR-2", "issuerCountry", "FR")),
                "a test");
        var document = map(settings);
        String first = credential(document, 0);
        String second = credential(document, 1);
        assertTrue(first.contains("VATBE-1") && !first.contains("VATFR-2"), first);
        assertTrue(second.contains("VATFR-2") && !second.contains("VATBE-1"), second);
        var derived = derived(document);
        assertTrue(
                derived.contains("eIDASIdentifier of the issuer: VATBE-1 from the setting issuerIdentifier"),
                derived.toString());
        assertTrue(
                derived.contains(
                        "eIDASIdentifier of the issuer: VATFR-2 from the setting issuerIdentifier for this issuer"),
                derived.toString());
    }

    private static String credential(MappedDocument document, int index) {
        return document.credentials().get(index).nodes().toString();
    }

    @Test
    void aPictureThatIsSetIsShownAndTheResultSaysSo() throws IOException {
        var document = map(MappingSettings.of(Map.of("image", PIXEL)));
        assertTrue(credential(document, 0).contains("iVBORw0KGgoB"));
        assertTrue(
                derived(document).contains("displayed page: the picture of the setting image"),
                () -> derived(document).toString());
    }

    @Test
    void aPolicyThatIsSetIsNamed() throws IOException {
        var derived = derived(map(MappingSettings.of(Map.of("image", "blank-page", "language", "english"))));
        assertTrue(
                derived.contains("displayed page: a blank page, by the policy image: blank-page"), derived.toString());
        assertTrue(
                derived.contains("language of texts that do not say theirs: en, by the policy language: english"),
                derived.toString());
    }

    @Test
    void whoAwardedIsNotConcludedWhereThePolicyForbidsIt() throws IOException {
        var refusal = assertInstanceOf(
                MappingRefusal.class,
                mapping.map(ofTwoIssuers(), MappingSettings.of(Map.of("awardingBody", "refuse"))));
        assertEquals("no-awarding-body", refusal.code());
    }
}
