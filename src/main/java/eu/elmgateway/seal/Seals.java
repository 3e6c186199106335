package eu.elmgateway.seal;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.jws.Jws;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says of the seals of a document whether they hold: over the very bytes that were sent, at the price of a signature check.
 * Nothing is fetched. Thread-safe; one instance serves the process.
 */
public final class Seals {
    private final JwsCheck jws;
    private final XmlCheck xml;
    private final Supplier<Judge> judge;

    /** Trusts nobody: of a seal that holds nothing more is said. */
    public Seals(SafeReaders readers) {
        this(readers, () -> Judge.NOBODY);
    }

    /** Trusts what is in a folder, which is read when a seal first holds. Where it is empty or absent, nobody is trusted. */
    public Seals(SafeReaders readers, Path folder, Clock clock) {
        this(readers, new TrustMaterial(readers, folder, clock));
    }

    /** Trusts whom an operator does. */
    public Seals(SafeReaders readers, TrustMaterial trust) {
        this(readers, trust::judge);
    }

    private Seals(SafeReaders readers, Supplier<Judge> judge) {
        this.judge = judge;
        var certificates = new Certificates();
        this.jws = new JwsCheck(readers, certificates);
        this.xml = new XmlCheck(readers, certificates);
    }

    /** Of a document that is a JWS in JSON serialisation (RFC 7515, 7.2), in UTF-8. */
    public SealVerdict json(byte[] document) {
        return verdict(jws.json(document));
    }

    /** Of a JWS in JSON serialisation that was taken apart before: its payload is not read a second time. */
    public SealVerdict json(Jws taken) {
        return verdict(jws.check(taken));
    }

    /** Of a JWS in JSON serialisation that was read as a tree before. */
    public SealVerdict json(JsonNode document) {
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

    private SealVerdict verdict(List<BareSeal> seals) {
        return seals.isEmpty()
                ? SealVerdict.ABSENT
                : new SealVerdict(seals.stream().map(seal -> seal.seal(judge)).toList());
    }
}
