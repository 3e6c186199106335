package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmDestination;
import org.junit.jupiter.api.Test;

/** What we write is valid by the published schema, and by the published rules to the letter. */
class XHochschuleOutboundTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    private static List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mappings/elm_to_xhochschule/cases"))) {
            return files.filter(file -> file.endsWith("expected.xml")).toList();
        }
    }

    @Test
    void whatWeWriteIsValidByThePublishedSchemaAndRules() throws Exception {
        Xsd published = XHochschulePublished.published();
        var rules = readers.schematron(XHochschulePublished.file("sch/xhochschule-schematron.sch"), "#ALL");
        assertEquals(4, written().size());
        for (Path file : written()) {
            byte[] document = Files.readAllBytes(file);
            assertEquals(List.of(), published.errors(document), file.toString());
            var report = new XdmDestination();
            rules.load30().applyTemplates(readers.tree(document), report);
            var fired = readers.processor()
                    .newXPathCompiler()
                    .evaluate("//*:failed-assert/string(@id), //*:error/string()", report.getXdmNode());
            assertEquals(0, fired.size(), () -> file + ": " + fired);
        }
    }
}
