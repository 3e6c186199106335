package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.util.List;

/**
 * Says of the seals of a document whether they hold: over the very bytes that were sent, at the price of a signature check.
 * Nothing is fetched. Thread-safe; one instance serves the process.
 */
public final class Seals {
    private final JwsCheck jws;
    private final XmlCheck xml;

    public Seals(SafeReaders readers) {
        var certificates = new Certificates();
        this.jws = new JwsCheck(readers, certificates);
        this.xml = new XmlCheck(readers, certificates);
    }

    /** Of a document that is a JWS in JSON serialisation (RFC 7515, 7.2), in UTF-8. */
    public SealVerdict json(byte[] document) {
        return verdict(jws.json(document));
    }

    /** Of a document that is a JWS in compact serialisation (RFC 7515, 7.1). */
    public SealVerdict compact(String document) {
        return verdict(jws.compact(document));
    }

    /**
     * Of an XML document, sealed or not.
     *
     * @throws UnreadableException if it is not well-formed
     */
    public SealVerdict xml(XmlText document) throws UnreadableException {
        return verdict(xml.check(document));
    }

    private static SealVerdict verdict(List<BareSeal> seals) {
        return seals.isEmpty()
                ? SealVerdict.ABSENT
                : new SealVerdict(seals.stream().map(BareSeal::seal).toList());
    }
}
