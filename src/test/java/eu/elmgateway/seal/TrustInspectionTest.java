package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigException.Problem;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a trust folder is heard before a seal is judged by it. */
class TrustInspectionTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    @TempDir
    Path folder;

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @BeforeEach
    void material() throws Exception {
        PKI.trusted(folder);
        Files.createDirectories(folder.resolve("lists/signers"));
        Files.write(
                folder.resolve("lists/signers/fr.cer"), PKI.signer.certificate().getEncoded());
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(Lists.national(), PKI.signer));
    }

    private TrustInspection at(Instant now) {
        return TrustInspection.of(readers, folder, now);
    }

    private List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> folder.relativize(problem.file()) + ": " + problem.message())
                .toList();
    }

    @Test
    void nothingIsWrongWithGoodMaterialNorWithNone() {
        assertEquals(List.of(), at(GeneratedPki.NOW).defects());
        assertEquals(List.of(), at(GeneratedPki.NOW).warnings());
        var none = TrustInspection.of(readers, folder.resolve("none"), GeneratedPki.NOW);
        assertEquals(List.of(), none.defects());
        assertEquals(List.of(), none.warnings());
    }

    @Test
    void everyFileThatCannotBeUsedIsToldWithItsCure() throws Exception {
        Files.writeString(folder.resolve("a.pem"), "no certificate");
        Files.write(folder.resolve("b.crl"), new byte[] {48, 3, 1, 2});
        Files.writeString(folder.resolve("c.cer"), "");
        Files.writeString(folder.resolve("lists/d.xml"), "<a>");
        Files.writeString(folder.resolve("lists/e.xml"), "<a/>");
        List<Problem> defects = at(GeneratedPki.NOW).defects();
        assertEquals(
                List.of("a.pem", "b.crl", "c.cer", "lists/d.xml", "lists/e.xml"),
                defects.stream()
                        .map(problem -> folder.relativize(problem.file()).toString())
                        .sorted()
                        .toList());
        assertTrue(defects.stream().noneMatch(problem -> problem.cure().isBlank()));
    }

    @Test
    void whatIsOutOfDateIsAWarningOnly() {
        TrustInspection later = at(Instant.parse("2035-01-01T00:00:00Z"));
        assertEquals(List.of(), later.defects());
        assertEquals(
                List.of(
                        "root.cer: this certificate ended 2034-01-01T00:00:00Z; seals made later are not trusted.",
                        "lists/signers/fr.cer: this certificate ended 2034-01-01T00:00:00Z;"
                                + " lists signed later are not to be believed.",
                        "root.crl",
                        "seals.crl",
                        "lists/FR.xml: there should be a newer one since 2033-01-01T00:00:00Z."),
                told(later.warnings()).stream()
                        .map(line -> line.replaceFirst("(?<=crl): there should be a newer one since .*", ""))
                        .toList());
    }

    @Test
    void aListThatNobodySignedWhoMayIsTold() throws Exception {
        Files.delete(folder.resolve("lists/signers/fr.cer"));
        assertEquals(
                List.of(
                        "lists/FR.xml: no certificate in lists/signers signed it, and no list of lists that is believed points to"
                                + " it; it is not believed."),
                told(at(GeneratedPki.NOW).warnings()));
    }

    @Test
    void aSealIsNotJudgedByMaterialThatCannotBeUsed() throws Exception {
        Files.writeString(folder.resolve("a.pem"), "no certificate");
        byte[] sealed = new Sealing().json(Sealing.CREDENTIAL, PKI.seal, SignatureLevel.JAdES_BASELINE_B);
        var seals = new Seals(readers, folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        var said = assertThrows(ConfigException.class, () -> seals.json(sealed));
        assertTrue(said.getMessage().contains("a.pem: this is no certificate."), said.getMessage());
        assertEquals(
                Integrity.BROKEN,
                seals.json(new String(sealed, UTF_8).replace("urn:", "urm:").getBytes(UTF_8))
                        .integrity());
    }
}
