package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.delivery.FinnishCredentials.Variant;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.VirtaStandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Delivery to VIRTA, whose every file replaces all of an institution, by SFTP. */
class WholeFileDeliveryTest {
    private static final String PASSWORD = "p&ss%wörd+";

    @TempDir
    Path folder;

    private Bench bench;
    private VirtaStandIn virta;
    private FinnishCredentials finnish;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        finnish = new FinnishCredentials(bench.samples);
        virta = new VirtaStandIn(Bench.HOME, bench.readers(), folder.resolve("virta"), 0, 0, "amk", PASSWORD);
        String knownHosts = virta.writeKnownHosts(folder.resolve("known_hosts")).toString();
        VirtaSettings.of(virta.sftpPort(), knownHosts, PASSWORD, virta.address(), 3_600_000)
                .forEach(bench::set);
        bench.registry("fi-virta");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        virta.close();
    }

    private String push(Variant variant) {
        return bench.push(variant.credential(), variant.json(), "fi-virta").get(0);
    }

    private String sent(Variant variant) throws Exception {
        String delivery = push(variant);
        bench.await(delivery, DeliveryState.SENT);
        return delivery;
    }

    private String lastFile() throws IOException {
        List<Path> files = virta.files();
        return Files.readString(files.get(files.size() - 1));
    }

    @Test
    void eachFileHasAllThatWasEverSentAndWhatIsNew() throws Exception {
        bench.start();
        sent(finnish.of(1));
        String first = lastFile();
        bench.pass(Duration.ofDays(1));
        sent(finnish.of(2));
        assertEquals(List.of(), virta.errors());
        assertEquals(2, virta.files().size());
        assertTrue(lastFile().contains("avain=\"S-1\"") && lastFile().contains("avain=\"S-2\""));
        String record = first.substring(first.indexOf("<Opiskelija "), first.indexOf("</Virta>"));
        assertTrue(lastFile().contains(record), "the record of the first stands there again, with the same keys");
    }

    @Test
    void theFileIsNamedByTheInstitutionAndHasItsFinalNameFromTheFirstByteOn() throws Exception {
        bench.start();
        String delivery = sent(finnish.of(1));
        String name = String.valueOf(virta.files().get(0).getFileName());
        assertTrue(name.matches("02536-20260701-080000-[0-9a-f]{16}[.]xml"), name);
        assertEquals(name, bench.lastReceipt(delivery).reference());
    }

    @Test
    void credentialsOfOneStudentBecomeOneStudent() throws Exception {
        String diploma = push(finnish.of(1));
        String course = push(finnish.courseOf(1));
        bench.start();
        bench.await(diploma, DeliveryState.SENT);
        bench.await(course, DeliveryState.SENT);
        assertEquals(2, lastFile().split("<Opiskelija ", -1).length, lastFile());
        assertEquals(7, virta.records().size());
    }

    @Test
    void theFileAfterARevocationIsMadeWithoutTheRecordAndSoAreAllLaterOnes() throws Exception {
        bench.start();
        sent(finnish.of(1));
        sent(finnish.of(2));
        Variant revoked = finnish.of(1);
        String revocation = bench.push(revoked.credential(), revoked.json(), DeliveryKind.REVOCATION, null, "fi-virta")
                .get(0);
        bench.await(revocation, DeliveryState.SENT);
        assertFalse(lastFile().contains("avain=\"S-1\""));
        assertTrue(lastFile().contains("avain=\"S-2\""));
        sent(finnish.of(3));
        assertFalse(lastFile().contains("avain=\"S-1\""));
        assertEquals(List.of(), virta.errors());
    }

    @Test
    void noFileIsSentThatWouldHoldNothing() throws Exception {
        bench.start();
        sent(finnish.of(1));
        Variant revoked = finnish.of(1);
        String revocation = bench.push(revoked.credential(), revoked.json(), DeliveryKind.REVOCATION, null, "fi-virta")
                .get(0);
        bench.await(revocation, DeliveryState.HELD);
        assertEquals(1, virta.files().size());
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlder() throws Exception {
        bench.start();
        sent(finnish.of(1));
        List<String> before = virta.records();
        bench.pass(Duration.ofDays(1));
        sent(finnish.renamed(1, "Virtanen"));
        assertTrue(lastFile().contains("<Sukunimi>Virtanen</Sukunimi>")
                && !lastFile().contains("Aalto"));
        assertEquals(before, virta.records());
    }

    @Test
    void aRecordThatCannotTravelIsLeftOutAndBlocksNobody() throws Exception {
        String good = push(finnish.of(1));
        String nobody = push(finnish.ofNobody());
        String unknown = push(finnish.ofUnknownDegree(3));
        bench.start();
        bench.await(good, DeliveryState.SENT);
        assertTrue(String.valueOf(bench.await(nobody, DeliveryState.REJECTED).reason())
                .contains("learner-id"));
        String held = String.valueOf(bench.await(unknown, DeliveryState.HELD).reason());
        assertTrue(held.contains("key INS-UUSI to mappings/elm_to_virta/education-codes.csv"), held);
        assertEquals(6, virta.records().size());
    }

    @Test
    void aRecordThatVirtaHasIsNotDeletedBecauseASettingWasLost() throws Exception {
        bench.start();
        sent(finnish.of(1));
        bench.set("fi-virta.institution", "VATFI-00000000").start();
        bench.pass(Duration.ofDays(1));
        String second = push(finnish.of(2));
        bench.await(second, DeliveryState.HELD);
        assertEquals(1, virta.files().size());
    }

    @Test
    void nothingIsSentWhileThereIsNothingNew() throws Exception {
        bench.start();
        sent(finnish.of(1));
        String nobody = push(finnish.ofNobody());
        bench.await(nobody, DeliveryState.REJECTED);
        assertEquals(1, virta.files().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "ERROR"})
    void aFileThatDidNotArriveWholeIsSentAgain(Misbehaviour how) throws Exception {
        virta.mischief().next(how);
        bench.start();
        String delivery = push(finnish.of(1));
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        assertEquals(List.of(), virta.records());
        bench.pass(Duration.ofMinutes(1));
        bench.await(delivery, DeliveryState.SENT);
        assertEquals(List.of(), virta.errors());
        assertEquals(6, virta.records().size());
    }

    @Test
    void aSlowServerIsWaitedFor() throws Exception {
        virta.mischief().slowness(Duration.ofMillis(200));
        virta.mischief().next(Misbehaviour.SLOW);
        bench.start();
        sent(finnish.of(1));
        assertEquals(6, virta.records().size());
    }

    @Test
    void aRefusedLoginIsTheOperatorsToMend() throws Exception {
        bench.set("fi-virta.password", "wrong").start();
        var held = bench.await(push(finnish.of(1)), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("settings.password"), held::toString);
        assertFalse(String.valueOf(held.reason()).contains("wrong"), held::toString);
    }

    @Test
    void aServerNobodyKnowsGetsNothing() throws Exception {
        Path other =
                Files.writeString(folder.resolve("others"), "example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGNv\n");
        bench.set("fi-virta.known-hosts", other.toString()).start();
        var held = bench.await(push(finnish.of(1)), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("settings.knownHosts"), held::toString);
        assertEquals(List.of(), virta.files());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        virta.close();
        bench.start();
        Attempt attempt = bench.awaitAttempt(push(finnish.of(1)), 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
    }
}
