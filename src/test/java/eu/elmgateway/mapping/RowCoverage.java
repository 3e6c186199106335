package eu.elmgateway.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;

/**
 * Which rows of a field table the cases of a mapping prove. A case says so in {@code covers.csv}: {@code row,from,to}, where
 * {@code from} is an XPath that finds something in the input and {@code to} one that finds something in what is expected, both
 * from the outermost element (of ELM: of the XML view of a credential; of other JSON: from the map, as {@code ?name}). Names
 * without a prefix are in the namespace of that element. What no case covers stands in {@code not-covered.csv} beside
 * {@code mapping.yaml}: {@code row,reason}.
 */
final class RowCoverage {
    private final Path folder;
    private final SafeReaders readers;
    private final ElmModel model;

    /** @param folder that of the mapping */
    RowCoverage(Path folder, SafeReaders readers, ElmModel model) {
        this.folder = folder;
        this.readers = readers;
        this.model = model;
    }

    /**
     * What is wrong, a line each: rows that are neither covered nor explained or both, claims that the case does not bear out,
     * names of rows that the table does not have.
     *
     * @param rows those of the table that say that a mapping exists
     */
    List<String> complaints(Set<String> rows) throws IOException {
        var complaints = new ArrayList<String>();
        var covered = new LinkedHashSet<String>();
        for (var file : claims()) {
            for (var claim : CsvFile.read(file).rows()) {
                covered.add(claim.fields().get(0));
                check(file, claim, complaints);
            }
        }
        var explained = explained();
        rows.stream()
                .filter(row -> !covered.contains(row) && !explained.contains(row))
                .forEach(row ->
                        complaints.add("no case covers the row " + row + ", and not-covered.csv does not say why"));
        covered.stream()
                .filter(explained::contains)
                .forEach(row -> complaints.add("not-covered.csv names the row " + row + ", which a case covers"));
        covered.addAll(explained);
        covered.removeAll(rows);
        covered.forEach(row -> complaints.add("the table has no row " + row + " that says that a mapping exists"));
        return complaints;
    }

    private List<Path> claims() throws IOException {
        try (var files = Files.walk(folder.resolve("cases"), 2)) {
            return files.filter(file -> file.endsWith("covers.csv")).sorted().toList();
        }
    }

    private Set<String> explained() {
        var explained = new LinkedHashSet<String>();
        var file = folder.resolve("not-covered.csv");
        if (Files.exists(file)) {
            CsvFile.read(file).rows().stream()
                    .filter(row -> !row.fields().get(1).isBlank())
                    .forEach(row -> explained.add(row.fields().get(0)));
        }
        return explained;
    }

    private void check(Path file, CsvFile.Row claim, List<String> complaints) throws IOException {
        var fields = claim.fields();
        var where = file + ":" + claim.line() + " " + fields.get(0) + ": ";
        try {
            if (none(documents(file, "input"), fields.get(1))) {
                complaints.add(where + "the input has no " + fields.get(1));
            }
            if (none(documents(file, "expected"), fields.get(2))) {
                complaints.add(where + "what is expected has no " + fields.get(2));
            }
        } catch (SaxonApiException e) {
            complaints.add(where + e.getMessage());
        }
    }

    private boolean none(List<XdmItem> documents, String path) throws SaxonApiException {
        for (var document : documents) {
            var selector = compiler(document).compile(path).load();
            selector.setContextItem(document);
            if (selector.effectiveBooleanValue()) {
                return false;
            }
        }
        return true;
    }

    private XPathCompiler compiler(XdmItem document) {
        var compiler = readers.processor().newXPathCompiler();
        if (document instanceof XdmNode root) {
            compiler.declareNamespace("", root.getNodeName().getNamespaceUri().toString());
            root.axisIterator(Axis.NAMESPACE).forEachRemaining(namespace -> {
                if (namespace.getNodeName() != null) {
                    compiler.declareNamespace(namespace.getNodeName().getLocalName(), namespace.getStringValue());
                }
            });
        }
        return compiler;
    }

    /** The documents of a file of the case, or the credentials in it, as XPath sees them. */
    private List<XdmItem> documents(Path beside, String stem) throws IOException, SaxonApiException {
        try (var files = Files.list(beside.resolveSibling(""))) {
            var file = files.filter(one -> one.getFileName().toString().startsWith(stem + "."))
                    .findFirst()
                    .orElseThrow();
            if (file.toString().endsWith(".xml")) {
                return List.of(
                        element(readers.processor().newDocumentBuilder().build(new StreamSource(file.toFile()))));
            }
            var json = new ObjectMapper().readTree(Files.readString(file));
            var credentials = new ArrayList<XdmItem>();
            for (var one : json.isArray() ? json : List.of(json)) {
                var nodes = new ElmReader(model.contexts()).read(one).nodes();
                nodes.ofType(CredentialXml.NAMESPACE + "EuropeanDigitalCredential")
                        .forEach(root -> credentials.add(element(new CredentialXml(model, readers.processor())
                                .view(Credential.canonical(nodes, root.id())))));
            }
            return credentials.isEmpty() ? List.of(map(Files.readString(file))) : credentials;
        }
    }

    private static XdmItem element(XdmNode document) {
        return document.children(child -> child.getNodeName() != null)
                .iterator()
                .next();
    }

    private XdmItem map(String json) throws SaxonApiException {
        var selector =
                readers.processor().newXPathCompiler().compile("parse-json(.)").load();
        selector.setContextItem(new XdmAtomicValue(json));
        return selector.evaluateSingle();
    }
}
