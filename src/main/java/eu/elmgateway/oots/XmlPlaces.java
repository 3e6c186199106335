package eu.elmgateway.oots;

import eu.elmgateway.safe.SafeReaders;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/** What stands at places of XML documents. Thread-safe. */
final class XmlPlaces {
    private final SafeReaders readers;

    XmlPlaces(SafeReaders readers) {
        this.readers = readers;
    }

    /** The first text there, without white space around it; empty if there is none. */
    String text(String xpath, XdmNode in) {
        List<String> texts = texts(xpath, in);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    List<String> texts(String xpath, XdmNode in) {
        List<String> texts = new ArrayList<>();
        for (XdmItem item : at(xpath, in)) {
            texts.add(item.getStringValue().strip());
        }
        return texts;
    }

    /** The first element there as a document; empty if there is none. */
    String element(String xpath, XdmNode in) {
        XdmValue found = at(xpath, in);
        return found.size() == 0 ? "" : found.itemAt(0).toString();
    }

    private XdmValue at(String xpath, XdmNode in) {
        try {
            return readers.processor().newXPathCompiler().evaluate(xpath, in);
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own XPath is wrong: " + xpath, e);
        }
    }
}
