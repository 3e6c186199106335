package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is remembered from one document to the next changes no verdict: whoever has judged all documents, at all times and by all
 * trust material, says of each what one says who has judged none.
 */
class WarmVerdictTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final List<Instant> TIMES = List.of(
            GeneratedPki.NOW,
            GeneratedPki.SEALED.plus(Duration.ofDays(60)),
            GeneratedPki.NOW.minus(Duration.ofDays(400)),
            GeneratedPki.NOW);

    /** How many published samples take part. */
    private static final int SAMPLES = Integer.getInteger("elm.seal.warm-samples", 1);

    @TempDir
    Path folder;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
    private Instant now = GeneratedPki.NOW;

    /** All that is said of a seal. */
    private record Said(List<Seal> seals, List<String> etsi) {
        static Said of(SealVerdict verdict) {
            return new Said(
                    verdict.seals().stream().map(Said::bare).toList(),
                    verdict.seals().stream().map(Said::etsi).toList());
        }

        private static Seal bare(Seal seal) {
            return new Seal(
                    seal.form(),
                    seal.path(),
                    seal.integrity(),
                    seal.level(),
                    seal.trust(),
                    seal.qualification(),
                    seal.sealer(),
                    seal.claimed(),
                    seal.proven(),
                    seal.remarks(),
                    null);
        }

        private static String etsi(Seal seal) {
            Etsi etsi = seal.etsi();
            return etsi == null ? "" : etsi.indication() + " " + etsi.subIndication();
        }
    }

    @Test
    void isTheVerdictOfOneWhoHasJudgedNothing() throws Exception {
        demandEqual(documents());
    }

    @Test
    void isSoForPublishedSamples() throws Exception {
        demandEqual(published());
    }

    private void demandEqual(Map<String, byte[]> documents) throws Exception {
        var trust = new TrustMaterial(readers, folder, clock);
        var warm = new Seals(readers, trust);
        List<Runnable> materials = List.of(() -> PKI.trusted(folder), this::stranger, () -> PKI.trusted(folder));
        for (Runnable material : materials) {
            material.run();
            trust.look();
            trust.look();
            for (Instant time : TIMES) {
                now = time;
                for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                    assertEquals(
                            said(new Seals(readers, folder, Clock.fixed(time, ZoneOffset.UTC)), document.getValue()),
                            said(warm, document.getValue()),
                            () -> document.getKey() + " at " + time);
                }
            }
        }
    }

    private Said said(Seals seals, byte[] document) throws Exception {
        return Said.of(document[0] == '<' ? seals.xml(readers.xml(document)) : seals.json(document));
    }

    /** Another root, and no revocation lists. */
    private void stranger() {
        try {
            Files.delete(folder.resolve("root.crl"));
            Files.delete(folder.resolve("seals.crl"));
            Files.write(folder.resolve("root.cer"), PKI.stranger.certificate().getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        var sealing = new Sealing();
        for (Issued by : List.of(PKI.seal, PKI.revoked, PKI.ending, PKI.expired, PKI.future, PKI.foreign)) {
            documents.put(
                    "T by " + by.certificate().getSubjectX500Principal(),
                    sealing.json(Sealing.CREDENTIAL, by, SignatureLevel.JAdES_BASELINE_T));
        }
        documents.put("LTA", sealing.json(Sealing.CREDENTIAL, PKI.ending, SignatureLevel.JAdES_BASELINE_LTA));
        documents.put("XML LTA", sealing.xml(HostileXmlTest.CREDENTIAL, PKI.seal, SignatureLevel.XAdES_BASELINE_LTA));
        return documents;
    }

    private static Map<String, byte[]> published() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        List<Path> signed;
        try (Stream<Path> files = Files.list(Published.path("elm/samples/valid/jsonld"))) {
            signed = files.filter(file -> file.toString().contains("signed"))
                    .sorted()
                    .limit(SAMPLES)
                    .toList();
        }
        for (Path sample : signed) {
            documents.put(sample.toString(), Files.readAllBytes(sample));
        }
        return documents;
    }
}
