package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What VIRTA has of an institution: the last file that fits the schema, whole. A file that does not changes nothing, and its
 * errors are kept. Thread-safe.
 */
final class VirtaWarehouse {
    private static final String PREFIX = "declare default element namespace 'urn:mace:funet.fi:virta/2015/09/01'; ";

    private final SafeReaders readers;
    private final Schema schema;
    private final List<Path> files = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private @Nullable XdmNode held;

    VirtaWarehouse(Path home, SafeReaders readers) {
        this.readers = readers;
        Path folder = home.resolve("schemas/virta/1.06.1");
        this.schema = readers.xmlSchema(folder, folder.resolve("virta.xsd"), Map.of());
    }

    synchronized void take(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        files.add(file);
        try {
            List<String> found = faults(bytes);
            errors.addAll(found);
            if (found.isEmpty()) {
                held = readers.tree(bytes);
            }
        } catch (UnreadableException | SAXException e) {
            errors.add(file.getFileName() + " is no XML");
        }
    }

    private List<String> faults(byte[] file) throws UnreadableException, SAXException {
        List<String> found = new ArrayList<>();
        var validator = readers.validator(schema);
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                found.add("line " + e.getLineNumber() + ": " + e.getMessage());
            }
        });
        readers.xml(file).walk(validator);
        return found;
    }

    /** The files it took, also those with errors, in order. */
    synchronized List<Path> files() {
        return List.copyOf(files);
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** It forgets this attainment, as if it had been lost on the way. */
    synchronized void lose(String attainment) {
        lost.add(attainment);
    }

    synchronized void find(String attainment) {
        lost.remove(attainment);
    }

    /** Keys of all attainments it has. */
    synchronized List<String> attainments() {
        List<String> keys = new ArrayList<>();
        query("//Opintosuoritus/string(@avain)", "", "").forEach(key -> keys.add(key.getStringValue()));
        keys.removeAll(lost);
        return List.copyOf(keys);
    }

    /** The attainments of a person, each as XML. */
    synchronized String attainments(String personalCode, String learnerNumber) {
        XdmValue found = query(
                "//Opiskelija[$code = Henkilotunnus[. != ''] or $number = KansallinenOppijanumero[. != '']]"
                        + "/Opintosuoritukset/Opintosuoritus",
                personalCode,
                learnerNumber);
        var xml = new StringBuilder();
        found.forEach(item -> {
            if (item instanceof XdmNode node && !lost.contains(node.getAttributeValue(new QName("avain")))) {
                xml.append(node);
            }
        });
        return xml.toString();
    }

    private XdmValue query(String query, String code, String number) {
        if (held == null) {
            return net.sf.saxon.s9api.XdmEmptySequence.getInstance();
        }
        try {
            var compiled = readers.processor()
                    .newXQueryCompiler()
                    .compile(PREFIX + "declare variable $code external; declare variable $number external; " + query)
                    .load();
            compiled.setExternalVariable(new QName("code"), new XdmAtomicValue(code));
            compiled.setExternalVariable(new QName("number"), new XdmAtomicValue(number));
            compiled.setContextItem(held);
            return compiled.evaluate();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own query is wrong: " + query, e);
        }
    }
}
