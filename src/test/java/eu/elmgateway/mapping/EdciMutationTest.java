package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.SchemaCheck;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Documents with one element less: what EDCI still allows must not break the mapping, nor make it lie. */
class EdciMutationTest {
    private static final Path HOME = Path.of("");
    private static final Map<String, String> SETTINGS =
            Map.of("issuerIdentifier", "VATBE-0876866142", "issuerCountry", "BE", "organisationCountry", "BE");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(HOME, readers);
    private final FormatCatalogue formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
    private final Validator validator = new Validator(readers, formats, model);
    private final SchemaCheck schemas = new SchemaCheck(formats, validator);
    private final Mapping mapping = MappingCatalogue.load(
                    HOME, readers, model, Clock.systemUTC(), Duration.ofMinutes(1))
            .named("edci-xml_to_elm")
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"micro-credential-with-exam", "degree-by-mandate", "codes-and-ids-as-they-come"})
    void whatEdciAllowsBecomesElmThatConformsOrTellsWhatIsMissing(String name) throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var mutant : withoutOneElement(HOME.resolve("mappings/edci-xml_to_elm/cases/" + name + "/input.xml"))) {
            if (validator.validate(mutant.bytes(), null).report().verdict() == Verdict.VALID) {
                tried++;
                check(mutant, wrong);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(tried >= 20, "mutants that EDCI allows: " + tried);
    }

    private void check(Mutant mutant, List<String> wrong) {
        if (mapping.map(mutant.bytes(), SETTINGS) instanceof MappedDocument document) {
            var report = schemas.check(document.bytes(), document.format());
            boolean told = document.notes().stream().anyMatch(note -> note.kind() == MappingNote.Kind.MISSING);
            if (report.verdict() != Verdict.VALID && !told) {
                wrong.add("without " + mutant.path() + ": " + report.findings());
            }
        }
    }

    /** @param path of the element that is gone */
    private record Mutant(String path, String text) {
        byte[] bytes() {
            return text.getBytes(UTF_8);
        }
    }

    private List<Mutant> withoutOneElement(Path file) throws Exception {
        var document = readers.dom(Files.readAllBytes(file));
        var found = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 1; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        var mutants = new ArrayList<Mutant>();
        for (var element : elements) {
            var parent = element.getParentNode();
            var next = element.getNextSibling();
            parent.removeChild(element);
            var out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            mutants.add(new Mutant(parent.getLocalName() + "/" + element.getLocalName(), out.toString(UTF_8)));
            parent.insertBefore(element, next);
        }
        return mutants;
    }
}
