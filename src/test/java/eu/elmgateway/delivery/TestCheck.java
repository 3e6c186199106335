package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks what goes out against the schemas that the formats have. */
final class TestCheck {
    private static final Map<String, String> XSDS =
            Map.of("cpf:1.1.2", "cpf.xsd", "elmo:1.7", "elmo.xsd", "domibus-ws:1", "message.xsd");

    private final SafeReaders readers;

    TestCheck(SafeReaders readers) {
        this.readers = readers;
    }

    Report check(FormatId format, byte[] document) {
        List<Finding> findings = new ArrayList<>();
        Path folder = Path.of("schemas", format.name(), format.version());
        String xsd = XSDS.get(format.toString());
        try {
            if (xsd == null) {
                readers.jsonSchema(folder, folder.resolve("osaamismerkki.schema.json"))
                        .problems(readers.json(document).tree())
                        .forEach(problem -> findings.add(finding(problem.pointer() + " " + problem.message())));
            } else {
                xml(folder.resolve(xsd), folder, document, findings);
            }
        } catch (UnreadableException | SAXException e) {
            findings.add(finding(String.valueOf(e.getMessage())));
        }
        return new Report(format, null, List.of(LayerResult.of(LayerName.STRUCTURE, findings, null)));
    }

    private void xml(Path xsd, Path folder, byte[] document, List<Finding> findings)
            throws UnreadableException, SAXException {
        var validator = readers.validator(readers.xmlSchema(
                folder, xsd, Map.of("http://www.w3.org/2000/09/xmldsig#", "classpath:/xsd/xmldsig-core-schema.xsd")));
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                findings.add(finding(String.valueOf(e.getMessage())));
            }
        });
        readers.xml(document).walk(validator);
    }

    private static Finding finding(String message) {
        return Finding.error("test", LayerName.STRUCTURE, message, null, Place.NOWHERE);
    }
}
