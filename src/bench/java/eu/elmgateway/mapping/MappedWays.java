package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/** The ways from a document to another: the identity transform, which is the measure, and those of a mapping. */
public final class MappedWays {
    public static final String IDENTITY = "identity";
    public static final String TRANSFORM = "stylesheet";
    public static final String UNTRACED = "mapping, no trace";
    public static final String WHOLE = "mapping";

    private static final Path HOME = Path.of("");

    private static final String COPY = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:mode on-no-match="shallow-copy"/>
            </xsl:stylesheet>
            """;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(HOME, readers);
    private final FormatCatalogue formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
    private final MappingFolders mappings =
            MappingFolders.of(HOME, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(5));
    private final XsltExecutable copy = copy();

    /** What becomes a tree, and what is made of the same beginning. */
    private interface Start {
        XdmNode tree() throws Exception;

        MappingResult mapped(boolean traced);
    }

    /** Every way over one document, by the name it has in the table. */
    public Map<String, Callable<Object>> over(String name, byte[] document, Map<String, String> settings) throws Exception {
        Mapping mapping = mappings.load(new MappingFolder(HOME, HOME.resolve("mappings").resolve(name)));
        Start start = mapping.descriptor().from().stream().anyMatch(format -> format.toString().startsWith("elm-json"))
                ? credential(mapping, document, settings)
                : document(mapping, document, settings);
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(IDENTITY, () -> copied(start.tree()));
        ways.put(TRANSFORM, () -> styled(mapping, document, settings, start.tree()));
        ways.put(UNTRACED, () -> made(start.mapped(false)));
        ways.put(WHOLE, () -> made(start.mapped(true)));
        return ways;
    }

    /** With its notes, which are placed only when asked for: every gateway asks. */
    private static MappedDocument made(MappingResult result) {
        MappedDocument document = result instanceof MappedDocument mapped ? mapped : fail(result);
        document.notes();
        return document;
    }

    private static MappedDocument fail(MappingResult result) {
        throw new IllegalStateException("not mapped: " + result);
    }

    private static Start document(Mapping mapping, byte[] document, Map<String, String> settings) {
        return new Start() {
            @Override
            public XdmNode tree() throws Exception {
                return mapping.tree(document);
            }

            @Override
            public MappingResult mapped(boolean traced) {
                return mapping.map(document, MappingSettings.of(settings), traced);
            }
        };
    }

    private Start credential(Mapping mapping, byte[] document, Map<String, String> settings) throws Exception {
        NodeTable nodes = new Roads(model.contexts(), Limits.standard()).read(readers.json(document)).nodes();
        Credential credential = Credential.canonical(
                nodes, nodes.ofType(CredentialXml.NAMESPACE + "EuropeanDigitalCredential").get(0).id());
        CredentialXml view = new CredentialXml(model, readers.processor());
        return new Start() {
            @Override
            public XdmNode tree() {
                return view.view(credential);
            }

            @Override
            public MappingResult mapped(boolean traced) {
                return mapping.map(credential, MappingSettings.of(settings), traced);
            }
        };
    }

    private static Object styled(Mapping mapping, byte[] document, Map<String, String> settings, XdmNode tree)
            throws SaxonApiException {
        var transformer = mapping.transformer(document, MappingSettings.of(settings));
        transformer.setMessageHandler(message -> {});
        transformer.setGlobalContextItem(tree);
        if (mapping.descriptor().output() == MappingDescriptor.Output.ELM) {
            var made = new XdmDestination();
            transformer.applyTemplates(tree, made);
            return made;
        }
        var out = new ByteArrayOutputStream();
        transformer.applyTemplates(tree, transformer.newSerializer(out));
        return out;
    }

    private byte[] copied(XdmNode tree) throws SaxonApiException {
        var out = new ByteArrayOutputStream();
        var transformer = copy.load30();
        transformer.applyTemplates(tree, transformer.newSerializer(out));
        return out.toByteArray();
    }

    private XsltExecutable copy() {
        try {
            return readers.processor().newXsltCompiler().compile(new StreamSource(new StringReader(COPY)));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
