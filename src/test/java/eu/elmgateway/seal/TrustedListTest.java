package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is qualified, by a trusted list (ETSI TS 119 612) made for the test. */
class TrustedListTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    @TempDir
    Path folder;

    private Seals seals;

    @BeforeEach
    void listed() throws Exception {
        PKI.trusted(folder);
        Files.createDirectories(folder.resolve("lists/signers"));
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(Lists.national(), PKI.signer));
        Files.write(
                folder.resolve("lists/signers/fr.cer"), PKI.signer.certificate().getEncoded());
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    private Seal judged(Issued by) {
        byte[] sealed = new Sealing().json(Sealing.CREDENTIAL, by, SignatureLevel.JAdES_BASELINE_T);
        return seals.json(sealed).seals().get(0);
    }

    @Test
    void aSealWithAQualifiedCertificateOfAListedAuthorityIsQualified() {
        Seal seal = judged(PKI.qualified);
        assertEquals(Trust.TRUSTED, seal.trust(), () -> String.valueOf(seal));
        assertEquals(Qualification.QUALIFIED, seal.qualification());
    }

    @Test
    void aSealWithAnotherCertificateIsTrustedAndNotQualified() {
        Seal seal = judged(PKI.seal);
        assertEquals(Trust.TRUSTED, seal.trust());
        assertEquals(Qualification.UNQUALIFIED, seal.qualification());
    }

    @Test
    void aListThatNobodySignedWhoMayQualifiesNobody() throws Exception {
        Files.delete(folder.resolve("lists/signers/fr.cer"));
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        assertEquals(Qualification.UNCLEAR, judged(PKI.qualified).qualification());
        Files.writeString(folder.resolve("lists/FR.xml"), Lists.national(), UTF_8);
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        assertEquals(Qualification.UNCLEAR, judged(PKI.qualified).qualification());
    }

    @Test
    void aQualifiedCertificateForSignaturesMakesNoQualifiedSeal() throws Exception {
        Files.write(
                folder.resolve("lists/FR.xml"),
                new Sealing().list(Lists.of("FR").forSignaturesToo().text(), PKI.signer));
        assertEquals(Qualification.UNQUALIFIED, judged(PKI.signature).qualification());
        assertEquals(Qualification.QUALIFIED, judged(PKI.qualified).qualification());
    }

    @Test
    void anAuthorityThatIsListedForSignaturesOnlyQualifiesNoSeal() throws Exception {
        Files.write(
                folder.resolve("lists/FR.xml"),
                new Sealing().list(Lists.of("FR").forSignaturesOnly().text(), PKI.signer));
        assertEquals(Qualification.UNQUALIFIED, judged(PKI.qualified).qualification());
    }

    @Test
    void aServiceThatWasWithdrawnWhenTheSealWasMadeQualifiesNoMore() throws Exception {
        String list = Lists.of("FR")
                .withdrawn(GeneratedPki.SEALED.minus(Duration.ofDays(20)))
                .text();
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(list, PKI.signer));
        assertEquals(Qualification.UNQUALIFIED, judged(PKI.qualified).qualification());
    }

    @Test
    void aServiceThatWasWithdrawnLaterQualifiesWhatWasSealedBefore() throws Exception {
        String list =
                Lists.of("FR").withdrawn(GeneratedPki.SEALED.plusSeconds(3_600)).text();
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(list, PKI.signer));
        assertEquals(Qualification.QUALIFIED, judged(PKI.qualified).qualification());
    }

    @Test
    void aListThatIsOutOfDateDoesNotSayWhoIsQualifiedSince() throws Exception {
        String list = Lists.of("FR")
                .until(GeneratedPki.SEALED.minus(Duration.ofDays(1)))
                .text();
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(list, PKI.signer));
        Seal seal = judged(PKI.qualified);
        assertEquals(Trust.TRUSTED, seal.trust(), seal::toString);
        assertEquals(Qualification.UNCLEAR, seal.qualification());
        assertEquals("seal:list-old", seal.remarks().get(0).rule());
    }

    @Test
    void aListThatRanOutSinceStillSaysWhoWasQualifiedBefore() throws Exception {
        String list =
                Lists.of("FR").until(GeneratedPki.SEALED.plusSeconds(3_600)).text();
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(list, PKI.signer));
        assertEquals(Qualification.QUALIFIED, judged(PKI.qualified).qualification());
    }
}
