package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.Answer;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Delivery over SOAP to the WS plugin of an access point on loopback. */
@Timeout(Patience.HANGS)
class SoapDeliveryTest {
    private static final String SEALED = "fr-certification.sealed.jsonld";

    @TempDir
    Path folder;

    private Bench bench;
    private AccessPointStandIn accessPoint;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        accessPoint = AccessPointSettings.standIn(bench);
        AccessPointSettings.of(accessPoint.address()).forEach(bench::set);
        bench.registry("eu-oots").start();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        accessPoint.close();
    }

    /** Nothing but what is pushed goes to the access point, so that what it answers next is for that. */
    private void unasked() throws Exception {
        bench.set("eu-oots.status-every", "3600000").start();
    }

    private String push() throws Exception {
        return bench.push(SEALED, "eu-oots").get(0);
    }

    @Test
    void aSealedCredentialArrivesByteForByte() throws Exception {
        String delivery = push();
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(1, accessPoint.messages().size());
        var message = accessPoint.messages().get(0);
        assertArrayEquals(Files.readAllBytes(SampleCredentials.FOLDER.resolve(SEALED)), message.payload());
        assertEquals("application/ld+json", message.mediaType());
        assertTrue(message.id().startsWith(bench.delivery(delivery).record() + "."), message.id());
        assertEquals(message.id(), bench.store().receipts(delivery).get(0).reference());
    }

    @Test
    void aMessageIsAcceptedOnceThePartnersAccessPointHasSignedForIt() throws Exception {
        accessPoint.holdBack();
        String delivery = push();
        bench.await(delivery, DeliveryState.SENT);
        accessPoint.awaitAsked(2);
        assertEquals(DeliveryState.SENT, bench.delivery(delivery).state());
        accessPoint.restore();
        bench.await(delivery, DeliveryState.ACCEPTED);
        Receipt receipt = bench.lastReceipt(delivery);
        assertEquals("ACKNOWLEDGED", receipt.code());
        assertEquals(accessPoint.messages().get(0).id(), receipt.reference());
        byte[] kept = bench.store()
                .document(String.valueOf(receipt.document()))
                .orElseThrow()
                .bytes();
        assertTrue(new String(kept, StandardCharsets.UTF_8).contains("getStatusResponse"));
    }

    @Test
    void aReceiptTwoWeeksLateAndAfterARestartIsStillFetched() throws Exception {
        accessPoint.holdBack();
        String delivery = push();
        bench.await(delivery, DeliveryState.SENT);
        bench.pass(Duration.ofDays(14));
        bench.start();
        bench.await(() -> bench.store().receipts(delivery).size() == 2);
        assertEquals("WAITING_FOR_RECEIPT", bench.lastReceipt(delivery).code());
        accessPoint.awaitAsked(3);
        assertEquals(2, bench.store().receipts(delivery).size(), "told once");
        accessPoint.restore();
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(1, accessPoint.messages().size());
    }

    @Test
    void aMessageThatIsGivenUpIsHeldWithTheReasonAndGoesOnOnceItWasSentAgainThere() throws Exception {
        accessPoint.fail("connection to the partner timed out");
        String delivery = push();
        var held = bench.await(delivery, DeliveryState.HELD);
        assertTrue(
                String.valueOf(held.reason()).contains("EBMS_0005 connection to the partner timed out"),
                held::toString);
        accessPoint.restore();
        bench.resend(delivery);
        bench.start();
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(1, accessPoint.messages().size());
    }

    @Test
    void aMessageSentAgainAfterALostAnswerIsKnownAlreadyAndAskedForUnderItsOwnId() throws Exception {
        bench.await(push(), DeliveryState.ACCEPTED);
        String again = push();
        bench.await(again, DeliveryState.ACCEPTED);
        assertEquals(
                List.of(Receipt.Kind.UNKNOWN, Receipt.Kind.ACCEPTED),
                bench.store().receipts(again).stream().map(Receipt::kind).toList());
        assertEquals(1, accessPoint.messages().size());
    }

    @Test
    void aFaultThatTheFileSaysNothingOfIsTriedAgain() throws Exception {
        unasked();
        accessPoint.answerNext(AccessPointStandIn.fault("EBMS_0001", "queue is full"));
        String delivery = push();
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        assertTrue(String.valueOf(attempt.detail()).contains("EBMS_0001: queue is full"), attempt::toString);
        bench.pass(Duration.ofMinutes(1));
        bench.await(delivery, DeliveryState.SENT);
    }

    @Test
    void aFaultOfTheSenderIsARejection() throws Exception {
        unasked();
        Answer fault = AccessPointStandIn.fault("EBMS_0003", "no such party");
        accessPoint.answerNext(new Answer(400, fault.contentType(), fault.body().replace("Receiver", "Sender")));
        String delivery = push();
        bench.await(delivery, DeliveryState.REJECTED);
        assertEquals("EBMS_0003", bench.lastReceipt(delivery).code());
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() throws Exception {
        unasked();
        accessPoint.answerNext(new Answer(401, "text/plain", "no"));
        var held = bench.await(push(), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("401"), held::toString);
    }

    @Test
    void aClosedAccessPointIsTriedAgain() throws Exception {
        unasked();
        accessPoint.answerNext(new Answer(503, "text/plain", "no"));
        Attempt attempt = bench.awaitAttempt(push(), 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
    }
}
