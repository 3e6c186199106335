package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.standin.Answer;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.Request;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery over HTTP to a KOSKI on loopback: what goes over the wire, and what each answer comes to. */
class RestDeliveryTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private Bench bench;
    private KoskiStandIn koski;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        koski = KoskiSettings.standIn(bench);
        KoskiSettings.of(koski.address()).forEach(bench::set);
        bench.registry("fi-koski").start();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        koski.close();
    }

    private String push() throws Exception {
        return bench.push(BADGE, "fi-koski").get(0);
    }

    @Test
    void aBadgeArrivesAndItsNumberIsTheReceipt() throws Exception {
        String delivery = push();
        var done = bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(List.of(done.record()), koski.records());
        assertEquals(Receipt.Kind.ACCEPTED, bench.lastReceipt(delivery).kind());
        assertEquals(
                "1.2.246.562.15.00000000001 version 1",
                bench.lastReceipt(delivery).reference());
        String sent = bench.awaitAttempt(delivery, 1).sent();
        assertTrue(sent != null && bench.store().document(sent).isPresent(), "what was sent is kept");
    }

    @Test
    void withTheDeliveryGoesWhatItsMappingLostInPathsWithoutValues() throws Exception {
        String delivery = push();
        bench.await(delivery, DeliveryState.ACCEPTED);
        String hash = String.valueOf(bench.awaitAttempt(delivery, 1).loss());
        String report = new String(bench.store().document(hash).orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(
                report.contains(
                        "{\"fate\":\"kept\",\"path\":\"/credentialSubject/familyName\",\"to\":[\"/henkilö/sukunimi\"]}"),
                report);
        assertTrue(
                report.contains(
                        "{\"fate\":\"dropped\",\"path\":\"/credentialSubject/hasClaim/title[*]\",\"values\":3}"),
                report);
        assertFalse(report.contains("Koskela"), report);
    }

    @Test
    void theRequestHasTheHeadersOfTheFileAndNoneOfOurs() throws Exception {
        bench.await(push(), DeliveryState.ACCEPTED);
        Request request = koski.requests().get(0);
        assertEquals(
                Set.of(
                        "accept",
                        "accept-encoding",
                        "authorization",
                        "caller-id",
                        "connection",
                        "content-length",
                        "content-type",
                        "cookie",
                        "csrf",
                        "host",
                        "user-agent"),
                request.headers().keySet());
        assertEquals(JSON, request.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, badRequest.validation.date,     REJECTED, REJECTED",
        "422, whatever,                       REJECTED, REJECTED",
        "409, conflict.exists,                REJECTED, REJECTED",
        "409, conflict.versionumero,          HELD,     HELD",
        "415, unsupportedMediaType.jsonOnly,  REJECTED, REJECTED",
        "409, conflict.samanaikainenPäivitys, QUEUED,   UNAVAILABLE",
        "408, '',                             QUEUED,   UNAVAILABLE",
        "429, '',                             QUEUED,   UNAVAILABLE",
        "500, internalError,                  QUEUED,   UNAVAILABLE",
        "503, unavailable,                    QUEUED,   UNAVAILABLE",
        "401, unauthorized.loginFail,         HELD,     HELD",
        "403, forbidden.organisaatio,         HELD,     HELD",
        "404, notFound,                       HELD,     HELD",
        "302, '',                             HELD,     HELD",
    })
    void everyAnswerHasItsOutcome(int status, String key, DeliveryState state, Attempt.Outcome outcome)
            throws Exception {
        koski.answerNext(new Answer(status, JSON, "[{\"key\":\"" + key + "\",\"message\":\"m\"}]"));
        String delivery = push();
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(outcome, attempt.outcome(), attempt::toString);
        assertEquals(state, bench.delivery(delivery).state());
    }

    @Test
    void aRefusalCarriesTheRegistrysOwnCodeAndWords() throws Exception {
        String delivery = bench.push("fi-unknown-badge.jsonld", "fi-koski").get(0);
        bench.await(delivery, DeliveryState.REJECTED);
        Receipt receipt = bench.lastReceipt(delivery);
        assertEquals(Receipt.Kind.REJECTED, receipt.kind());
        assertEquals("badRequest.validation.koodisto.tuntematonKoodi", receipt.code());
        assertTrue(String.valueOf(receipt.text()).contains("osaamismerkit"), receipt::toString);
    }

    @Test
    void noRedirectIsFollowedAndNoPasswordTravelsOn() throws Exception {
        try (var elsewhere = KoskiSettings.standIn(bench)) {
            koski.answerNext(new Answer(302, JSON, "", Map.of("Location", elsewhere.address())));
            String delivery = push();
            var held = bench.await(delivery, DeliveryState.HELD);
            assertTrue(String.valueOf(held.reason()).contains("redirect"), held::toString);
            assertEquals(0, elsewhere.requests().size());
        }
    }

    @Test
    void aLoginPageWithStatus200IsNoReceipt() throws Exception {
        koski.answerNext(new Answer(200, "text/html", "<html><body>Log in</body></html>"));
        var held = bench.await(push(), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("settings.address"), held::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "{}", "null", "[{\"key\":\"badRequest\",\"message\":\"no\"}]", "{\"henkilö\":{}}"})
    void a200ThatDoesNotSayWhatKoskiSaysIsNoReceipt(String body) throws Exception {
        koski.answerNext(new Answer(200, JSON, body));
        String delivery = push();
        var held = bench.await(delivery, DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("answer.reference"), held::toString);
        assertEquals(List.of(), bench.store().receipts(delivery));
    }

    @Test
    void anAnswerLostAfterSuccessIsAskedForAgainUnderTheSameId() throws Exception {
        koski.mischief().next(Misbehaviour.LOST_ANSWER);
        String delivery = push();
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        bench.pass(Duration.ofMinutes(1));
        var done = bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(2, koski.requests().size());
        assertEquals(List.of(done.record()), koski.records());
        assertEquals(
                "1.2.246.562.15.00000000001 version 1",
                bench.lastReceipt(delivery).reference(),
                "KOSKI made no second version of the same");
    }

    @Test
    void tooManyRequestsLeaveTheRegistryAloneAsLongAsItAsks() throws Exception {
        koski.answerNext(new Answer(429, JSON, "", Map.of("Retry-After", "600")));
        String delivery = push();
        bench.awaitAttempt(delivery, 1);
        String second = push();
        bench.pass(Duration.ofMinutes(9));
        assertEquals(1, koski.requests().size());
        bench.pass(Duration.ofMinutes(2));
        bench.await(delivery, DeliveryState.ACCEPTED);
        bench.await(second, DeliveryState.ACCEPTED);
        assertEquals(1, koski.records().size());
    }

    @Test
    void retryAfterIsHonouredWhereItIsLongerThanOurs() throws Exception {
        koski.answerNext(new Answer(503, JSON, "", Map.of("Retry-After", "7200")));
        String delivery = push();
        bench.awaitAttempt(delivery, 1);
        assertEquals(
                bench.time.instant().plus(Duration.ofHours(2)),
                bench.delivery(delivery).dueAt());
    }

    @Test
    void theSameRecordTwiceIsAnUpdateUnderTheSameId() throws Exception {
        String first = push();
        bench.await(first, DeliveryState.ACCEPTED);
        String second = push();
        bench.await(second, DeliveryState.ACCEPTED);
        assertEquals(bench.delivery(first).record(), bench.delivery(second).record());
        assertEquals(1, koski.records().size());
        assertEquals(
                "1.2.246.562.15.00000000001 version 1",
                bench.lastReceipt(second).reference());
    }

    @Test
    void whatCannotBecomeARecordIsRejectedBeforeAnythingIsSent() throws Exception {
        String delivery = bench.push("at-bachelor-diploma.jsonld", "fi-koski").get(0);
        var rejected = bench.await(delivery, DeliveryState.REJECTED);
        assertTrue(String.valueOf(rejected.reason()).contains("one-badge"), rejected::toString);
        assertTrue(String.valueOf(rejected.reason()).contains("/credentialSubject)"), rejected::toString);
        assertEquals(0, koski.requests().size());
        assertFalse(bench.store().receipts(delivery).iterator().hasNext(), "the registry said nothing");
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndTriedAgain() throws Exception {
        koski.answerNext(new Answer(200, JSON, "x".repeat(3 << 20)));
        Attempt attempt = bench.awaitAttempt(push(), 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
    }
}
