package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator puts into the trust folder counts without a restart. */
class TrustMaterialTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    @TempDir
    Path folder;

    private final byte[] sealed = new Sealing().json(Sealing.CREDENTIAL, PKI.seal, SignatureLevel.JAdES_BASELINE_LT);

    private TrustMaterial material;
    private Seals seals;

    @BeforeEach
    void nobody() {
        var readers = new SafeReaders(Limits.standard());
        material = new TrustMaterial(readers, folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        seals = new Seals(readers, material);
        material.look();
    }

    private Trust trust() {
        return seals.json(sealed).trust();
    }

    /** Once to see a change, once more to see that nobody is writing any more. */
    private void look() {
        material.look();
        material.look();
    }

    @Test
    void whoIsPutInIsTrustedAndWhoIsTakenAwayIsNotAnyMore() throws Exception {
        assertEquals(Trust.UNCLEAR, trust());
        Path root =
                Files.write(folder.resolve("root.cer"), PKI.root.certificate().getEncoded());
        assertEquals(Trust.UNCLEAR, trust());
        look();
        assertEquals(Trust.TRUSTED, trust());
        Files.delete(root);
        look();
        assertEquals(Trust.UNCLEAR, trust());
    }

    @Test
    void itIsAnotherVersionOnlyIfAFileSaysSomethingElse() throws Exception {
        String nobody = material.version();
        Path root =
                Files.write(folder.resolve("root.cer"), PKI.root.certificate().getEncoded());
        look();
        String version = material.version();
        assertNotEquals(nobody, version);
        Files.setLastModifiedTime(root, FileTime.from(GeneratedPki.NOW));
        Files.writeString(folder.resolve("notes.txt"), "nothing that counts");
        look();
        assertEquals(version, material.version());
    }

    @Test
    void whatCannotBeUsedLeavesWhatWasTrustedBefore() throws Exception {
        Files.write(folder.resolve("root.cer"), PKI.root.certificate().getEncoded());
        look();
        String version = material.version();
        Path broken = Files.writeString(folder.resolve("b.cer"), "no certificate");
        look();
        assertEquals(Trust.TRUSTED, trust());
        assertEquals(version, material.version());
        Files.write(broken, PKI.stranger.certificate().getEncoded());
        look();
        assertNotEquals(version, material.version());
    }
}
