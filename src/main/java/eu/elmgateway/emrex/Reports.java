package eu.elmgateway.emrex;

import eu.elmgateway.safe.DomBytes;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** ELMO documents that were made one for each credential, and become one with a report for each. Thread-safe. */
final class Reports {
    private static final String ELMO = "https://github.com/emrex-eu/elmo-schemas/tree/v1";

    private final SafeReaders readers;

    Reports(SafeReaders readers) {
        this.readers = readers;
    }

    /** The learner's date of birth, as the document has it. */
    Optional<String> born(byte[] document) throws UnreadableException {
        return Optional.ofNullable(first(readers.dom(document), "bday"))
                .map(bday -> bday.getTextContent().strip());
    }

    /**
     * One document of all: the learner of the newest, and every report.
     *
     * @param documents at least one, the oldest first, all about one learner
     */
    byte[] together(List<byte[]> documents, Instant now) throws UnreadableException {
        Document all = readers.dom(documents.get(documents.size() - 1));
        for (byte[] older : documents.subList(0, documents.size() - 1)) {
            var reports = readers.dom(older).getElementsByTagNameNS(ELMO, "report");
            for (int at = 0; at < reports.getLength(); at++) {
                Node last = first(all, "report");
                all.getDocumentElement().insertBefore(all.importNode(reports.item(at), true), last);
            }
        }
        Element generated = first(all, "generatedDate");
        if (generated != null) {
            generated.setTextContent(now.toString());
        }
        return DomBytes.of(all);
    }

    private static @Nullable Element first(Document document, String name) {
        return (Element) document.getElementsByTagNameNS(ELMO, name).item(0);
    }
}
