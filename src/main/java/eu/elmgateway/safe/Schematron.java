package eu.elmgateway.safe;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;

/** ISO Schematron by SchXslt2 on Saxon: rules become a stylesheet, which is as closed as any other. Thread-safe. */
final class Schematron {
    private static final String TRANSPILER = "/content/transpile.xsl";
    private static final String NAMESPACE = "http://dmaus.name/ns/2023/schxslt";

    private final Processor processor;
    private final XsltExecutable transpiler;

    Schematron(Processor processor) {
        this.processor = processor;
        var compiler = compiler(null);
        // A path to each finding costs as much as the element has siblings; an id costs nothing.
        compiler.setParameter(parameter("location-function"), new XdmAtomicValue("generate-id"));
        compiler.setParameter(parameter("terminate-validation-on-error"), new XdmAtomicValue(false));
        compiler.setParameter(parameter("report-active-pattern"), new XdmAtomicValue(false));
        compiler.setParameter(parameter("report-fired-rule"), new XdmAtomicValue(false));
        compiler.setParameter(parameter("report-suppressed-rule"), new XdmAtomicValue(false));
        InputStream stylesheet =
                Objects.requireNonNull(Schematron.class.getResourceAsStream(TRANSPILER), "SchXslt2 is not there");
        try (stylesheet) {
            transpiler = compiler.compile(new StreamSource(stylesheet, "classpath:" + TRANSPILER));
        } catch (SaxonApiException | java.io.IOException e) {
            throw new IllegalStateException("SchXslt2 does not compile", e);
        }
    }

    /**
     * @param problem says what is wrong
     * @throws ConfigException if the rules are wrong
     */
    XsltExecutable compile(SchematronProblem problem, XdmNode rules, String phase) {
        var said = new StringBuilder();
        try {
            var transformer = transpiler.load30();
            transformer.setStylesheetParameters(Map.of(parameter("phase"), new XdmAtomicValue(phase)));
            transformer.setMessageHandler(
                    message -> said.append(message.getContent().getStringValue().strip()));
            var stylesheet = new XdmDestination();
            transformer.applyTemplates(rules, stylesheet);
            return compiler(said).compile(stylesheet.getXdmNode().asSource());
        } catch (SaxonApiException e) {
            throw problem.of(said.isEmpty() ? String.valueOf(e.getMessage()) : said.toString());
        }
    }

    private XsltCompiler compiler(@Nullable StringBuilder said) {
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning() && said != null) {
                said.append(said.isEmpty() ? "" : " ").append(error.getMessage());
            }
        });
        return compiler;
    }

    private static QName parameter(String name) {
        return new QName(NAMESPACE, name);
    }
}
