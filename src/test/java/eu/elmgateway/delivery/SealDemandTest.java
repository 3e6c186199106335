package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Qualification;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.SomeSeal;
import eu.elmgateway.seal.Trust;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries that demand a seal, and records that tell of it. */
class SealDemandTest {
    private static final String DIPLOMA = "at-bachelor-diploma.jsonld";
    private static final SealVerdict TRUSTED = SomeSeal.verdict(Integrity.INTACT, Trust.TRUSTED, Qualification.UNCLEAR);
    private static final SealVerdict UNCLEAR = SomeSeal.verdict(Integrity.INTACT, Trust.UNCLEAR, Qualification.UNCLEAR);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        bench.set("eu-emrex.folder", in("elmo").toString())
                .set("fr-cpf.folder", in("deposits").toString())
                .set("fr-cpf.receipts", in("receipts").toString())
                .set("fr-cpf.id-client", "ABCD1234")
                .set("fr-cpf.id-contrat", "MCFCER000001")
                .set("fr-cpf.every", "PT0S")
                .registry("eu-emrex", "eu-emrex", yaml -> yaml + "\nseal: trusted\n")
                .registry("fr-cpf")
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private Path in(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void whatHasNotTheSealThatIsDemandedIsHeldWithTheReasonAndGoesOnceItHas() throws Exception {
        String delivery = bench.push(DIPLOMA, "eu-emrex").get(0);
        String reason = String.valueOf(bench.await(delivery, DeliveryState.HELD).reason());
        assertTrue(reason.startsWith("The document has no seal; a seal that is trusted is demanded"), reason);
        bench.sealed(TRUSTED);
        bench.resend(delivery);
        bench.await(delivery, DeliveryState.ACCEPTED);
    }

    @Test
    void whatIsUnclearIsNotTrusted() throws Exception {
        bench.sealed(UNCLEAR);
        String delivery = bench.push(DIPLOMA, "eu-emrex").get(0);
        String reason = String.valueOf(bench.await(delivery, DeliveryState.HELD).reason());
        assertTrue(reason.contains("could not be found out"), reason);
        assertEquals(
                0,
                bench.store().attempts(delivery).stream()
                        .filter(attempt -> attempt.sent() != null)
                        .count());
    }

    @Test
    void whatWasHeldForTrustIsJudgedAgainWhenOthersAreTrustedAndOnlyThen() throws Exception {
        bench.sealed(UNCLEAR);
        String delivery = bench.push(DIPLOMA, "eu-emrex").get(0);
        bench.await(delivery, DeliveryState.HELD);
        bench.lookForSettings();
        bench.await(delivery, DeliveryState.HELD);
        int tries = bench.store().attempts(delivery).size();
        bench.lookForSettings();
        assertEquals(tries, bench.store().attempts(delivery).size());
        bench.sealed(TRUSTED);
        bench.trusting("the European lists");
        bench.lookForSettings();
        bench.await(delivery, DeliveryState.ACCEPTED);
    }

    @Test
    void whatHasNoSealDoesNotGoOnWhoeverIsTrusted() throws Exception {
        String delivery = bench.push(DIPLOMA, "eu-emrex").get(0);
        bench.await(delivery, DeliveryState.HELD);
        bench.lookForSettings();
        bench.trusting("others");
        bench.lookForSettings();
        assertEquals(
                DeliveryState.HELD,
                bench.store().delivery(delivery).orElseThrow().state());
        assertEquals(1, bench.store().attempts(delivery).size());
    }

    @Test
    void aRevocationIsToldWhateverTheSeal() throws Exception {
        bench.sealed(TRUSTED);
        var credential = bench.samples.read(DIPLOMA);
        String record = bench.push(credential, new byte[] {'1'}, "eu-emrex").get(0);
        bench.await(record, DeliveryState.ACCEPTED);
        bench.sealed(SealVerdict.ABSENT);
        String revocation = bench.push(credential, new byte[] {'2'}, DeliveryKind.REVOCATION, null, "eu-emrex")
                .get(0);
        String reason =
                String.valueOf(bench.await(revocation, DeliveryState.HELD).reason());
        assertTrue(reason.contains("no way to be told"), reason);
    }

    @Test
    void theFrenchRecordSaysCertifiedOnlyIfTheSealWasVerified() throws Exception {
        assertEquals("false", certified(SealVerdict.ABSENT, "Marie"));
        assertEquals("false", certified(UNCLEAR, "Anne"));
        assertEquals("true", certified(TRUSTED, "Jeanne"));
    }

    private String certified(SealVerdict verdict, String name) throws Exception {
        bench.sealed(verdict);
        var credential = new FrenchCredentials(bench.samples).of(name);
        String delivery =
                bench.push(credential.credential(), credential.json(), "fr-cpf").get(0);
        bench.await(delivery, DeliveryState.SENT);
        try (Stream<Path> files = Files.list(in("deposits"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            String text = Files.readString(all.get(0));
            Files.delete(all.get(0));
            return text.replaceAll("(?s).*<cpf:donneeCertifiee>(.*?)</cpf:donneeCertifiee>.*", "$1");
        }
    }
}
