package eu.elmgateway.safe;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** XSLT 3.0 by Saxon, closed: a stylesheet reads its parameters and its input and reaches nothing else. */
final class XsltReading {
    private static final class NoVariables implements EnvironmentVariableResolver {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public @Nullable String getEnvironmentVariable(String name) {
            return null;
        }
    }

    private XsltReading() {}

    static Processor processor() {
        var processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, LocalFiles.SCHEME);
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.XINCLUDE, false);
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoVariables());
        var configuration = processor.getUnderlyingConfiguration();
        configuration.setResourceResolver(request -> {
            throw refused(request.uri);
        });
        configuration.setUnparsedTextURIResolver((uri, encoding, ignored) -> {
            throw refused(uri.toString());
        });
        configuration.setCollectionFinder((context, uri) -> {
            throw refused(uri);
        });
        return processor;
    }

    static XsltExecutable compile(Processor processor, LocalFiles files, Path file) {
        List<ConfigException.Problem> problems = new ArrayList<>();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning()) {
                problems.add(problem(files, file, error));
            }
        });
        compiler.setResourceResolver(request -> module(files, request));
        String id = files.id(file);
        try {
            return compiler.compile(new StreamSource(new ByteArrayInputStream(files.read(id)), id));
        } catch (SaxonApiException e) {
            throw problems.isEmpty()
                    ? new ConfigException(file, null, String.valueOf(e.getMessage()), "Correct the stylesheet.")
                    : new ConfigException(problems);
        }
    }

    private static Source module(LocalFiles files, ResourceRequest request) {
        return new StreamSource(new ByteArrayInputStream(files.read(request.uri)), request.uri);
    }

    private static ConfigException.Problem problem(LocalFiles files, Path main, XmlProcessingError error) {
        Location at = error.getLocation();
        boolean ours = at != null && String.valueOf(at.getSystemId()).startsWith(LocalFiles.SCHEME + ":");
        Path file = ours ? files.file(String.valueOf(at.getSystemId())) : main;
        TextPlace place = at == null || at.getLineNumber() < 1
                ? null
                : new TextPlace(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        return new ConfigException.Problem(file, place, sentence(error.getMessage()), "Correct the stylesheet.");
    }

    /** The engine ends its messages with or without a full stop. */
    private static String sentence(String message) {
        String text = message.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static XPathException refused(@Nullable String uri) {
        return new XPathException("\"" + uri + "\" was asked for; a stylesheet reaches no files and no network. "
                + "Hand it what it needs as a parameter or as a table of its mapping.");
    }
}
