package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.jws.Jws;
import eu.elmgateway.jws.JwsReading;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The ways to a verdict on a seal, each with all that it can do beforehand done; every one is shown to be right before it is measured. */
public final class SealWays {
    public static final String FLOOR = "hash and RSA";
    public static final String TAKEN = "bare check, taken apart before";
    public static final String BARE = "bare check";
    public static final String BROKEN = "broken seal";
    public static final String OURS = "ETSI verdict";
    public static final String STOCK_INTEGRITY = "stock DSS, integrity alone";
    public static final String STOCK = "stock DSS";
    public static final String ALONE = "stock DSS without Saxon";

    private static final GeneratedPki PKI = GeneratedPki.ONE;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Seals bare = new Seals(readers);
    private final StockDss stock = new StockDss(PKI);
    private final Sealing sealing = new Sealing();
    private final Seals judging;

    public SealWays() throws IOException {
        judging = new Seals(
                readers,
                PKI.trusted(Files.createTempDirectory("trust")),
                Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    /** What judges by the generated trust material. */
    public Seals judging() {
        return judging;
    }

    /** A credential sealed at level LTA. */
    public byte[] json(byte[] payload) {
        return sealing.json(new String(payload, UTF_8), PKI.seal, SignatureLevel.JAdES_BASELINE_LTA);
    }

    /** A document sealed at level LTA. */
    public byte[] xml(String document) {
        return sealing.xml(document, PKI.seal, SignatureLevel.XAdES_BASELINE_LTA);
    }

    /** The same document, one letter changed where it is sealed. */
    public static byte[] broken(byte[] sealed, String word) {
        String text = new String(sealed, UTF_8);
        int at = text.indexOf(word);
        return (text.substring(0, at) + "#" + text.substring(at + 1)).getBytes(UTF_8);
    }

    public Map<String, Callable<Object>> overJson(byte[] sealed, byte[] broken) throws Exception {
        Jws taken = JwsReading.read(sealed, Limits.standard());
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(FLOOR, () -> right(signature(taken)));
        ways.put(TAKEN, () -> right(bare.json(taken).integrity() == Integrity.INTACT));
        ways.put(BARE, () -> right(bare.json(sealed).integrity() == Integrity.INTACT));
        ways.put(BROKEN, () -> right(judging.json(broken).integrity() == Integrity.BROKEN));
        ways.put(OURS, () -> right(judging.json(sealed).valid()));
        return stock(ways, sealed);
    }

    public Map<String, Callable<Object>> overXml(byte[] sealed, byte[] broken) {
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(FLOOR, () -> right(new FilterWays(readers).floor(sealed, PKI.seal.certificate())));
        ways.put(BARE, () -> right(bare.xml(readers.xml(sealed)).integrity() == Integrity.INTACT));
        ways.put(BROKEN, () -> right(judging.xml(readers.xml(broken)).integrity() == Integrity.BROKEN));
        ways.put(OURS, () -> {
            OwnTransformers.install();
            return right(judging.xml(readers.xml(sealed)).valid());
        });
        ways.put(ALONE, () -> right(stock.alone(sealed) == Indication.TOTAL_PASSED));
        return stock(ways, sealed);
    }

    private Map<String, Callable<Object>> stock(Map<String, Callable<Object>> ways, byte[] sealed) {
        ways.put(STOCK_INTEGRITY, () -> right(stock.integrity(sealed)));
        ways.put(STOCK, () -> right(stock.verdict(sealed) == Indication.TOTAL_PASSED));
        return ways;
    }

    /** Of a published sample nobody is trusted: who sealed it is a stranger to all, by whom it is asked. */
    public Map<String, Callable<Object>> overPublished(byte[] sealed) {
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(BARE, () -> right(bare.json(sealed).integrity() == Integrity.INTACT));
        ways.put(OURS, () -> right(stranger(judging.json(sealed))));
        ways.put(STOCK_INTEGRITY, () -> right(stock.integrity(sealed)));
        ways.put(STOCK, () -> right(stock.verdict(sealed) == Indication.INDETERMINATE));
        return ways;
    }

    private static boolean stranger(SealVerdict verdict) {
        return verdict.integrity() == Integrity.INTACT && !verdict.valid();
    }

    private static Object right(boolean right) {
        if (!right) {
            throw new IllegalStateException("this is not the right verdict");
        }
        return Boolean.TRUE;
    }

    private static boolean signature(Jws jws) throws GeneralSecurityException {
        Jws.Part part = jws.parts().get(0);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(PKI.seal.certificate().getPublicKey());
        verifier.update(part.protectedHeader().getBytes(US_ASCII));
        verifier.update((byte) '.');
        verifier.update(jws.payload());
        return verifier.verify(Base64.getUrlDecoder().decode(part.signature()));
    }
}
