package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.jspecify.annotations.Nullable;

/**
 * What VIRTA has of an institution: the last file that fits the schema, whole. A file that does not changes nothing, and its
 * errors are kept. Thread-safe.
 */
final class VirtaWarehouse {
    private static final String PREFIX = "declare default element namespace 'urn:mace:funet.fi:virta/2015/09/01'; ";

    private final SafeReaders readers;
    private final Ledger ledger;
    private final SchemaReader schema;
    private final List<Path> files = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private @Nullable XdmNode held;

    VirtaWarehouse(Path home, SafeReaders readers, Ledger ledger) {
        this.readers = readers;
        this.ledger = ledger;
        Path folder = home.resolve("schemas/virta/1.06.1");
        this.schema = SchemaReader.of(folder, "virta.xsd", readers);
    }

    synchronized void take(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        files.add(file);
        List<String> found = schema.faults(bytes);
        errors.addAll(found);
        ledger.keep(
                String.valueOf(file.getFileName()), "xml", bytes, found.isEmpty() ? "taken" : String.join("; ", found));
        if (found.isEmpty()) {
            held = tree(bytes);
        }
    }

    private XdmNode tree(byte[] checked) {
        try {
            return readers.tree(checked);
        } catch (UnreadableException e) {
            throw new IllegalStateException("a file that was just checked cannot be read", e);
        }
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
