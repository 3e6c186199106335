package eu.elmgateway.validation;

import eu.elmgateway.format.Format;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Once;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.SAXException;

/**
 * The Schematron rules of one XML format, which look at what is valid by its schema. Where defects of them are known, the
 * file has the phases {@code published} and {@code repaired}, and what only a defect speaks against is told as such. Rules
 * are compiled when a document first needs them, and once. Thread-safe.
 */
final class SchematronLayer {
    private final SafeReaders readers;
    private final Path schemas;
    private final Format format;
    private final Once<Repairs> repairs = new Once<>(this::readRepairs);
    private final Once<KnownDefects> defects = new Once<>(() -> new KnownDefects(repairs.get(), LayerName.RULES));
    private final Map<Variant, Once<XsltExecutable>> rules = new EnumMap<>(Variant.class);

    SchematronLayer(SafeReaders readers, Path schemas, Format format) {
        this.readers = readers;
        this.schemas = schemas;
        this.format = format;
        for (Variant variant : Variant.values()) {
            rules.put(variant, new Once<>(() -> compiled(variant)));
        }
    }

    /** What the rules say of a document; of a known defect, what it does. */
    LayerResult check(XmlText xml, XdmNode tree, Variant variant) {
        LayerResult result = judged(xml, tree, variant);
        if (variant == Variant.REPAIRED || result.verdict() != Verdict.INVALID) {
            return result;
        }
        return defects.get()
                .explained(report(result), () -> report(judged(xml, tree, Variant.REPAIRED)))
                .layers()
                .get(0);
    }

    /** Compiles the rules that judge unless something else is asked for, so that what is wrong with them is heard. */
    void checkConfiguration() {
        Objects.requireNonNull(rules.get(Variant.PUBLISHED)).get();
        repairs.get();
    }

    private Report report(LayerResult result) {
        return new Report(format.id(), null, List.of(result));
    }

    private LayerResult judged(XmlText xml, XdmNode tree, Variant variant) {
        var report = new XdmDestination();
        try {
            Objects.requireNonNull(rules.get(variant)).get().load30().applyTemplates(tree, report);
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the rules of " + format.id() + " broke", e);
        }
        var found = new SchematronFindings(report.getXdmNode()).findings();
        Message note = Message.of("schematron.note.checked", format.id());
        return LayerResult.of(LayerName.RULES, placed(found, xml, tree), note);
    }

    private static List<Finding> placed(List<Finding> found, XmlText xml, XdmNode tree) {
        if (found.isEmpty()) {
            return found;
        }
        var places = new NodePlaces(tree, found);
        try {
            places.find(xml.walk());
        } catch (UnreadableException | SAXException e) {
            throw new IllegalStateException("what was walked through once is well-formed", e);
        }
        return found.stream().map(places::at).toList();
    }

    private XsltExecutable compiled(Variant variant) {
        String phase = repairs.get().defects().isEmpty() ? "#ALL" : variant.word();
        return readers.schematron(Objects.requireNonNull(format.schematron()), phase);
    }

    private Repairs readRepairs() {
        Path file = format.repairs();
        if (file == null) {
            return Repairs.NONE;
        }
        ConfigFile config = readers.config(schemas, schemas.resolve("gateway/repairs.schema.json"))
                .read(file);
        return new RepairFile(config).repairs();
    }
}
