package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.DocumentKind;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.format.Recognised.Alternative;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * XML: well-formed, then XML Schema, both in one walk that also builds the tree for stylesheets; then Schematron, where the
 * format has such rules. A schema is compiled when the first document needs it, and once.
 */
final class XmlLayers implements FormatLayers {
    private final SafeReaders readers;
    private final Path folder;
    private final Map<Path, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<FormatId, SchematronLayer> rules;

    XmlLayers(SafeReaders readers, FormatCatalogue catalogue) {
        this.readers = readers;
        this.folder = catalogue.schemas();
        this.rules = catalogue.formats().stream()
                .filter(format -> format.schematron() != null)
                .collect(Collectors.toMap(Format::id, format -> new SchematronLayer(readers, folder, format)));
    }

    /** Compiles the Schematron rules there are. */
    void checkConfiguration() {
        rules.values().forEach(SchematronLayer::checkConfiguration);
    }

    @Override
    public Validation check(Recognised recognised, ValidationOptions options) {
        XmlText xml = ((Body.Xml) recognised.body()).xml();
        Recognised document = new BestFit(version -> errors(xml, version)).of(recognised);
        Path file = document.kind().schema();
        try {
            BuildingContentHandler tree =
                    readers.processor().newDocumentBuilder().newBuildingContentHandler();
            LayerResult structure = file == null
                    ? unchecked(xml, tree)
                    : structure(xml, tree, document, schema(document.format(), file));
            List<LayerResult> layers = new ArrayList<>(List.of(FormatLayers.syntax(document, List.of()), structure));
            rules(xml, tree.getDocumentNode(), document, structure, options).ifPresent(layers::add);
            return new Validation(report(document, file, layers), document, null, tree.getDocumentNode());
        } catch (UnreadableException e) {
            var skipped = LayerResult.skipped(LayerName.STRUCTURE, Message.of("structure.note.malformed"));
            return new Validation(report(document, file, List.of(Refusals.syntax(e), skipped)), document, null, null);
        } catch (SAXException | SaxonApiException e) {
            throw new IllegalStateException("a handler of ours failed on a well-formed document", e);
        }
    }

    /** What the rules say that the schema cannot; they presume what is valid by it. */
    private Optional<LayerResult> rules(
            XmlText xml, XdmNode tree, Recognised document, LayerResult structure, ValidationOptions options) {
        SchematronLayer layer = rules.get(document.format().id());
        if (layer == null) {
            return Optional.empty();
        }
        return Optional.of(
                structure.verdict() == Verdict.INVALID
                        ? LayerResult.skipped(LayerName.RULES, Message.of("structure.note.structure-first"))
                        : layer.check(xml, tree, ProfileName.of(options).variant()));
    }

    /** How many errors a document has by the schema of a version; what is not well-formed has equally many by all. */
    private int errors(XmlText xml, Alternative version) {
        Path file = version.kind().schema();
        try {
            var walk = xml.walk();
            var errors = new XsdErrors(walk);
            if (file != null) {
                var validator = readers.validator(schema(version.format(), file));
                validator.setErrorHandler(errors);
                walk.run(validator);
            }
            return errors.count();
        } catch (UnreadableException | SAXException e) {
            return 0;
        }
    }

    private LayerResult structure(XmlText xml, BuildingContentHandler tree, Recognised document, Schema schema)
            throws UnreadableException, SAXException {
        var walk = xml.walk();
        var errors = new XsdErrors(walk);
        var validator = readers.validator(schema);
        validator.setErrorHandler(errors);
        walk.run(new TwoHandlers(validator, tree));
        var root = new RootNamespace(document.kind().root(), xml.root());
        return LayerResult.of(
                LayerName.STRUCTURE,
                errors.findings().stream().map(root::told).toList(),
                note(document.format(), document.kind()));
    }

    private static LayerResult unchecked(XmlText xml, BuildingContentHandler tree)
            throws UnreadableException, SAXException {
        xml.walk(tree);
        return LayerResult.skipped(LayerName.STRUCTURE, Message.of("structure.note.no-schema"));
    }

    private static Message note(Format format, DocumentKind kind) {
        return Message.of("structure.note.checked", kind.name(), format.id());
    }

    private static Report report(Recognised document, @Nullable Path schema, List<LayerResult> layers) {
        String name = schema == null ? null : String.valueOf(schema.getFileName());
        return new Report(document.format().id(), name, layers);
    }

    private Schema schema(Format format, Path file) {
        return schemas.computeIfAbsent(file, missing -> compiled(format, missing));
    }

    private Schema compiled(Format format, Path file) {
        Schema schema = readers.xmlSchema(folder, file, format.imports());
        new DeclaredRoots(format, file).check(readers.validator(schema));
        return schema;
    }
}
