package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.delivery.FinnishCredentials.Variant;
import eu.elmgateway.standin.Answer;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of other versions of a credential and of revocations, whatever the order in which tries succeed. */
class ChangesTest {
    private static final Instant SPRING = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

    @TempDir
    Path folder;

    private Bench bench;
    private KoskiStandIn koski;
    private Variant first;
    private Variant second;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        koski = KoskiSettings.standIn(bench);
        KoskiSettings.of(koski.address()).forEach(bench::set);
        var badges = new FinnishCredentials(bench.samples, "fi-competence-badge.jsonld");
        first = badges.named("Virtanen");
        second = badges.named("Koskela");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        koski.close();
    }

    private void koski(String revocations, String corrections) throws Exception {
        bench.registry(
                        "fi-koski",
                        "fi-koski",
                        text -> text.replaceAll("corrections: .*", "corrections: " + corrections)
                                .replaceAll("revocations: .*", "revocations: " + revocations))
                .start();
    }

    private String push(Variant variant, DeliveryKind kind, Instant version) {
        return bench.push(variant.credential(), variant.json(), kind, version, "fi-koski")
                .get(0);
    }

    private String names() {
        return koski.requests().stream()
                .map(request -> new String(request.body(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Test
    void aNewerVersionGoesUnderTheRecordOfTheFirst() throws Exception {
        koski("not-possible", "replace");
        Delivery old = bench.await(push(first, DeliveryKind.RECORD, SPRING), DeliveryState.ACCEPTED);
        Delivery change = bench.await(push(second, DeliveryKind.CORRECTION, SUMMER), DeliveryState.ACCEPTED);
        assertEquals(old.record(), change.record());
        assertEquals(2, koski.requests().size());
        assertEquals(List.of(old.record()), koski.records());
    }

    @Test
    void anOlderVersionIsNeverSentAfterANewerOne() throws Exception {
        koski.answerNext(new Answer(503, "application/json", "[]"));
        koski("not-possible", "replace");
        String old = push(first, DeliveryKind.RECORD, SPRING);
        bench.awaitAttempt(old, 1);
        String change = push(second, DeliveryKind.CORRECTION, SUMMER);
        bench.await(change, DeliveryState.ACCEPTED);
        bench.pass(Duration.ofHours(2));
        Delivery overtaken = bench.await(old, DeliveryState.REJECTED);
        assertTrue(
                String.valueOf(overtaken.reason()).startsWith("not sent: there is a newer version"),
                overtaken::toString);
        assertEquals(2, koski.requests().size());
    }

    @Test
    void aVersionThatIsOlderThanWhatTheRegistryHasIsNotSent() throws Exception {
        koski("not-possible", "replace");
        bench.await(push(second, DeliveryKind.RECORD, SUMMER), DeliveryState.ACCEPTED);
        bench.await(push(first, DeliveryKind.CORRECTION, SPRING), DeliveryState.REJECTED);
        assertFalse(names().contains("Virtanen"));
    }

    @Test
    void whatTheRegistryHasNoWayForIsHeldAndSaysWhatToDoByHand() throws Exception {
        koski("not-possible", "not-possible");
        Delivery old = bench.await(push(first, DeliveryKind.RECORD, SPRING), DeliveryState.ACCEPTED);
        Delivery change = bench.await(push(second, DeliveryKind.CORRECTION, SUMMER), DeliveryState.HELD);
        assertTrue(
                String.valueOf(change.reason()).contains("another version of record " + old.record()),
                change::toString);
        Delivery revocation = bench.await(push(second, DeliveryKind.REVOCATION, SUMMER), DeliveryState.HELD);
        assertTrue(
                String.valueOf(revocation.reason()).contains("the revocation of record " + old.record()),
                revocation::toString);
        assertEquals(1, koski.requests().size());
    }

    @Test
    void aRevocationThatTheRegistryTakesGoesTheWayOfTheRecords() throws Exception {
        koski("send", "replace");
        Delivery old = bench.await(push(first, DeliveryKind.RECORD, SPRING), DeliveryState.ACCEPTED);
        String revocation = push(first, DeliveryKind.REVOCATION, SPRING);
        bench.await(revocation, DeliveryState.ACCEPTED);
        assertEquals(2, koski.requests().size());
        assertEquals(List.of(old.record()), koski.revoked());
        assertEquals(
                "1.2.246.562.15.00000000001 version 2",
                bench.lastReceipt(revocation).reference());
    }

    @Test
    void aCorrectionOfWhatSomebodyChangedInTheRegistryIsHeld() throws Exception {
        koski("send", "replace");
        Delivery old = bench.await(push(first, DeliveryKind.RECORD, SPRING), DeliveryState.ACCEPTED);
        koski.changeByHand(old.record());
        Delivery change = bench.await(push(second, DeliveryKind.CORRECTION, SUMMER), DeliveryState.HELD);
        assertTrue(String.valueOf(change.reason()).contains("conflict.versionumero"), change::toString);
        assertEquals(2, koski.requests().size());
    }

    @Test
    void whatWasRevokedBeforeItWasSentIsNeverSentAndNeedsNoRevocation() throws Exception {
        String old = push(first, DeliveryKind.RECORD, SPRING);
        String revocation = push(first, DeliveryKind.REVOCATION, SPRING);
        koski("send", "replace");
        bench.await(old, DeliveryState.REJECTED);
        Delivery needless = bench.await(revocation, DeliveryState.ACCEPTED);
        assertTrue(String.valueOf(needless.reason()).contains("never got the record"), needless::toString);
        assertEquals(List.of(), koski.requests());
    }

    @Test
    void whatIsPushedAgainAfterItsRevocationIsARecordAgain() throws Exception {
        koski("send", "replace");
        bench.await(push(second, DeliveryKind.RECORD, SUMMER), DeliveryState.ACCEPTED);
        bench.await(push(second, DeliveryKind.REVOCATION, SUMMER), DeliveryState.ACCEPTED);
        bench.await(push(first, DeliveryKind.RECORD, SPRING), DeliveryState.ACCEPTED);
        assertEquals(3, koski.requests().size());
    }
}
