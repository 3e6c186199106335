package eu.elmgateway.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Submission;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway signs, and when. */
class NotaryTest {
    private Exchange exchange;

    @BeforeEach
    void open(@TempDir Path data) {
        exchange = new Exchange(data);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void theAcknowledgementStatesWhatCameInByHashAndWhatBecomesOfIt() throws Exception {
        String jws = acknowledgement(exchange.taken("submission-1"));
        assertEquals(
                "{\"iss\":\"https://gateway.example\",\"iat\":1795600800,\"gateway\":\"elm-gateway 1.0\","
                        + "\"sub\":\"submission-1\",\"sender\":\"uni-example\",\"receivedAt\":\"2026-11-25T10:00:00.500Z\","
                        + "\"document\":{\"sha256\":\"" + Exchange.CAME_IN.sha256() + "\",\"bytes\":25},"
                        + "\"format\":\"elmo:1.7\",\"mapping\":\"elmo_to_elm@0a1b\","
                        + "\"report\":{\"sha256\":\"" + hash("{\"verdict\":\"valid\"}") + "\"},"
                        + "\"credentials\":[{\"id\":\"urn:credential:1\",\"sha256\":\"" + Exchange.CANONICAL.sha256()
                        + "\"}],\"deliveries\":[{\"id\":\"delivery-of-submission-1\",\"credential\":\"urn:credential:1\","
                        + "\"registry\":\"fi-koski\",\"record\":\"record-1\",\"kind\":\"record\"}]}",
                payload(jws));
    }

    @Test
    void theReceiptStatesWhatWasSentAndWhatTheRegistryAnswered() throws Exception {
        Submission submission = exchange.taken("submission-1");
        exchange.answered(exchange.delivery(submission), DeliveryState.ACCEPTED, Receipt.Kind.ACCEPTED);
        String jws = receipt(submission).orElseThrow();
        assertEquals(
                "{\"iss\":\"https://gateway.example\",\"iat\":1795600800,\"gateway\":\"elm-gateway 1.0\","
                        + "\"sub\":\"delivery-of-submission-1\",\"submission\":\"submission-1\",\"sender\":\"uni-example\","
                        + "\"document\":{\"sha256\":\"" + Exchange.CAME_IN.sha256() + "\"},\"format\":\"elmo:1.7\","
                        + "\"acknowledgement\":{\"sha256\":\"" + hash(acknowledgement(submission)) + "\"},"
                        + "\"credential\":{\"id\":\"urn:credential:1\",\"sha256\":\"" + Exchange.CANONICAL.sha256()
                        + "\"},\"registry\":\"fi-koski\",\"record\":\"record-1\",\"kind\":\"record\",\"state\":\"accepted\","
                        + "\"attempts\":[{\"number\":1,\"endedAt\":\"2026-11-25T10:00:01.500Z\",\"outcome\":\"accepted\","
                        + "\"mapping\":\"elm_to_koski@2c3d\",\"sha256\":\"" + Exchange.WENT_OUT.sha256() + "\"}],"
                        + "\"answers\":[{\"kind\":\"accepted\",\"code\":\"200\",\"reference\":\"1.2.246.1\",\"sha256\":\""
                        + Exchange.ANSWERED.sha256() + "\",\"receivedAt\":\"2026-11-25T10:00:01.500Z\"}]}",
                payload(jws));
    }

    @Test
    void whatIsSignedVerifiesWithTwoIndependentLibraries() throws Exception {
        Submission submission = exchange.taken("submission-1");
        exchange.answered(exchange.delivery(submission), DeliveryState.REJECTED, Receipt.Kind.REJECTED);
        String keys = exchange.notary.keys();
        String taken = acknowledgement(submission);
        assertEquals("submission-1", Jose.nimbus(taken, keys, StatementKind.ACKNOWLEDGEMENT));
        assertEquals("submission-1", Jose.jose4j(taken, keys, StatementKind.ACKNOWLEDGEMENT));
        String done = receipt(submission).orElseThrow();
        assertEquals("delivery-of-submission-1", Jose.nimbus(done, keys, StatementKind.RECEIPT));
        assertEquals("delivery-of-submission-1", Jose.jose4j(done, keys, StatementKind.RECEIPT));
    }

    @Test
    void nothingOfAPersonIsSignedNotEvenWhatTheRegistrySaidOrTheSenderNamed() throws Exception {
        Submission submission = exchange.taken("submission-1");
        exchange.answered(exchange.delivery(submission), DeliveryState.REJECTED, Receipt.Kind.REJECTED);
        String signed = payload(acknowledgement(submission))
                + payload(receipt(submission).orElseThrow());
        assertFalse(signed.contains("Ada"), signed);
        assertFalse(signed.contains("4711"), signed);
    }

    @Test
    void aDeliveryThatIsNotFinalHasNoReceipt() {
        assertEquals(Optional.empty(), receipt(exchange.taken("submission-1")));
    }

    @Test
    void aReceiptIsTheSameEveryTimeUntilTheRegistrySaysMore() {
        Submission submission = exchange.taken("submission-1");
        Delivery delivery = exchange.delivery(submission);
        exchange.answered(delivery, DeliveryState.ACCEPTED, Receipt.Kind.ACCEPTED);
        Optional<String> first = receipt(submission);
        assertEquals(first, receipt(submission));
        exchange.answered(delivery, DeliveryState.REJECTED, Receipt.Kind.REJECTED);
        assertNotEquals(first, receipt(submission));
        assertEquals(receipt(submission), receipt(submission));
    }

    @Test
    void gatewaysOnOneStorePublishTheKeysOfAll(@TempDir Path other) throws Exception {
        Notary second = exchange.notary(new OwnKeys(KeyFile.in(other, Exchange.CLOCK)));
        String byFirst = acknowledgement(exchange.taken("submission-1"));
        String bySecond = acknowledgement(exchange.taken(second, "submission-2"));
        for (String keys : new String[] {exchange.notary.keys(), second.keys()}) {
            assertEquals("submission-1", Jose.jose4j(byFirst, keys, StatementKind.ACKNOWLEDGEMENT));
            assertEquals("submission-2", Jose.jose4j(bySecond, keys, StatementKind.ACKNOWLEDGEMENT));
            assertFalse(keys.contains("\"d\""), "a private key is published");
        }
    }

    @Test
    void afterARotationTheNewKeySignsAndTheOldOneStillVerifies() throws Exception {
        String before = acknowledgement(exchange.taken("submission-1"));
        KeyFacts fresh = KeyFile.in(exchange.data, Exchange.CLOCK).rotate();
        assertTrue(exchange.data.resolve("receipt-keys.json").toFile().setLastModified(Exchange.NOW.toEpochMilli()));
        String after = acknowledgement(exchange.taken("submission-2"));
        assertEquals(fresh.id(), JWSObject.parse(after).getHeader().getKeyID());
        assertNotEquals(fresh.id(), JWSObject.parse(before).getHeader().getKeyID());
        assertEquals("submission-1", Jose.nimbus(before, exchange.notary.keys(), StatementKind.ACKNOWLEDGEMENT));
        assertEquals("submission-2", Jose.nimbus(after, exchange.notary.keys(), StatementKind.ACKNOWLEDGEMENT));
    }

    private Optional<String> receipt(Submission submission) {
        return exchange.notary.receipt(exchange.delivery(submission));
    }

    private static String acknowledgement(Submission submission) {
        String jws = submission.acknowledgement();
        if (jws == null) {
            throw new AssertionError("nothing was signed");
        }
        return jws;
    }

    private static String payload(String jws) throws Exception {
        return JWSObject.parse(jws).getPayload().toString();
    }

    private static String hash(String text) {
        return Document.of("text/plain", text.getBytes(UTF_8)).sha256();
    }
}
