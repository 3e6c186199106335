package eu.elmgateway.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway sends is described like what it takes: recognised by content, checked by the schema beside it. */
class OutboundFormatsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/eu/elmgateway");
    private static final Path SCHEMAS = Path.of("schemas");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final FormatCatalogue catalogue = new FormatCatalogue(readers, SCHEMAS);
    private final FormatRecogniser recogniser = new FormatRecogniser(readers, catalogue);

    @ParameterizedTest
    @CsvSource({
        "elmo:1.7, equality/elmo-full.xml",
        "cpf:1.1.2, equality/cpf-full.xml",
        "virta:1.06.1, equality/virta-full.xml",
        "domibus-ws:1, soap/domibus-envelope.xml",
    })
    void anXmlMessageIsRecognisedAndValid(String format, String file) throws Exception {
        byte[] message = Files.readAllBytes(RESOURCES.resolve(file));
        Recognised recognised = recogniser.recognise(message, "application/xml");
        assertEquals(format, recognised.format().id().toString());
        var schema = readers.xmlSchema(
                SCHEMAS, schema(recognised), recognised.format().imports());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    @Test
    void theKoskiMessageIsRecognisedAndValid() throws Exception {
        byte[] message = Files.readAllBytes(Path.of("mappings/elm_to_koski/cases/competence-badge/expected.json"));
        Recognised recognised = recogniser.recognise(message, "application/json");
        assertEquals("koski-oppija:2024-01", recognised.format().id().toString());
        var schema = readers.jsonSchema(SCHEMAS, schema(recognised));
        assertEquals(List.of(), schema.problems(readers.json(message).tree()));
    }

    private static Path schema(Recognised recognised) {
        Path schema = recognised.kind().schema();
        assertNotNull(schema);
        return schema;
    }
}
