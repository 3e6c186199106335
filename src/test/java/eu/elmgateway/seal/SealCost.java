package eu.elmgateway.seal;

import eu.elmgateway.jws.Jws;
import eu.elmgateway.jws.JwsReading;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/**
 * A program, no test: what a verdict on a sealed JSON credential of 200 KB at level LTA costs by stock DSS, by us, what the bare check
 * costs us, and what hashing and RSA alone cost; processor time of one thread, in one run, for only the ratios count.
 */
final class SealCost {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    private SealCost() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = PKI.trusted(Files.createTempDirectory("trust"));
        String payload = "{\"x\":[\"" + "abc def\",\"".repeat(15_000) + "\"]}";
        byte[] document = new Sealing().json(payload, PKI.seal, SignatureLevel.JAdES_BASELINE_LTA);
        var readers = new SafeReaders(Limits.standard());
        var bare = new Seals(readers);
        var judging = new Seals(readers, folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        CertificateVerifier verifier = new TrustSources(new TrustFolder(folder), List.of()).verifier();
        Jws jws = jws(document);
        for (int round = 0; round < 4; round++) {
            double stock = milliseconds(25, () -> stock(document, verifier));
            double ours = milliseconds(25, () -> judging.json(document));
            double check = milliseconds(400, () -> bare.json(document));
            double hash = milliseconds(400, () -> signature(jws));
            System.out.printf(
                    "stock DSS %.2f ms, ours %.2f ms (%.2f of it), bare check %.3f ms, hash and RSA %.3f ms%n",
                    stock, ours, ours / stock, check, hash);
        }
    }

    private static void stock(byte[] document, CertificateVerifier verifier) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(GeneratedPki.NOW));
        validator.validateDocument();
    }

    private static Jws jws(byte[] document) throws IOException {
        try {
            return JwsReading.read(document, Limits.standard());
        } catch (DeclinedException e) {
            throw new IOException(e);
        }
    }

    private static void signature(Jws jws) {
        try {
            Jws.Part part = jws.parts().get(0);
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(PKI.seal.certificate().getPublicKey());
            verifier.update(part.protectedHeader().getBytes(StandardCharsets.US_ASCII));
            verifier.update((byte) '.');
            verifier.update(jws.payload());
            if (!verifier.verify(Base64.getUrlDecoder().decode(part.signature()))) {
                throw new IllegalStateException("the seal does not hold");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of one call, the best of five series. */
    private static double milliseconds(int calls, Runnable call) {
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int series = 0; series < 5; series++) {
            long begun = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < calls; i++) {
                call.run();
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - begun) / 1e6 / calls);
        }
        return best;
    }
}
