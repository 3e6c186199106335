package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.elmgateway.equality.EdciPublished.Edition;
import eu.elmgateway.equality.EdciPublished.Sample;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The EDCI schemas as the gateway uses them: its closed readers, and the imports that {@code format.yaml} names. */
class EdciInTheGatewayTest {
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Map<String, Schema> COMPILED = new HashMap<>();

    static Stream<Sample> samples() {
        return EdciPublished.samples();
    }

    @ParameterizedTest
    @MethodSource("eu.elmgateway.equality.EdciPublished#editions")
    void compilesOfflineWithoutAnyDocumentType(Edition edition) {
        schema(edition);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsInASampleAsManyErrorsAsThePublishedSchema(Sample sample) throws UnreadableException, SAXException {
        var errors = new ArrayList<String>();
        var validator = READERS.validator(schema(sample.edition()));
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        READERS.xml(sample.bytes()).walk(validator);
        assertEquals(sample.errors(), errors.size(), errors::toString);
    }

    private static Schema schema(Edition edition) {
        return COMPILED.computeIfAbsent(edition.ours(), EdciInTheGatewayTest::compiled);
    }

    private static Schema compiled(String schema) {
        Path file = Path.of("schemas/edci-xml", schema);
        Map<String, String> imports = imports(file.resolveSibling("format.yaml"));
        return READERS.xmlSchema(Path.of("schemas"), file, imports);
    }

    private static Map<String, String> imports(Path descriptor) {
        try {
            JsonNode named = new YAMLMapper().readTree(descriptor.toFile()).path("imports");
            var imports = new HashMap<String, String>();
            named.properties()
                    .forEach(entry ->
                            imports.put(entry.getKey(), entry.getValue().textValue()));
            return imports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
