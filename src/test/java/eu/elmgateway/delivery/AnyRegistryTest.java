package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry's file says is done: login, certificates, places of the record, codes of its own. */
@Timeout(Patience.HANGS)
class AnyRegistryTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final String TOKEN = "{\"access_token\":\"t-%d\",\"expires_in\":600}";
    private static final String OAUTH =
            "access: {oauth2: {address: '%s/token', clientId: 'me & you', clientSecret: 's:3'}}";

    @TempDir
    Path folder;

    private Bench bench;
    private AnyRegistry registry;
    private AnyRegistry tokens;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        registry = new AnyRegistry();
        tokens = new AnyRegistry();
        tokens.say(200, TOKEN.formatted(1));
    }

    @AfterEach
    void stop() {
        bench.close();
        registry.close();
        tokens.close();
    }

    private void describe(String more) throws Exception {
        String yaml = """
                registry: xx-any
                title: Any
                protocol: registry-rest
                format: original
                accept: {country: [FIN]}
                """;
        bench.registry("xx-any", "fi-koski", shipped -> yaml + more).start();
    }

    private String at(AnyRegistry where, String more) {
        return "settings: {address: '" + where.address() + "'" + more + "}\n";
    }

    private String push() throws Exception {
        return bench.push(BADGE, "xx-any").get(0);
    }

    @Test
    void aTokenIsFetchedOnceAndKeptUntilItExpires() throws Exception {
        describe(at(registry, "") + OAUTH.formatted(tokens.address()));
        bench.await(push(), DeliveryState.ACCEPTED);
        bench.await(push(), DeliveryState.ACCEPTED);
        assertEquals(1, tokens.got.size());
        assertEquals("Basic bWUrJTI2K3lvdTpzJTNBMw==", tokens.got.get(0).authorization());
        assertEquals("grant_type=client_credentials", tokens.got.get(0).body());
        tokens.say(200, TOKEN.formatted(2));
        bench.pass(Duration.ofMinutes(10));
        bench.await(push(), DeliveryState.ACCEPTED);
        assertEquals(
                List.of("Bearer t-1", "Bearer t-1", "Bearer t-2"),
                registry.got.stream().map(AnyRegistry.Got::authorization).toList());
    }

    @Test
    void aTokenThatIsTakenBackIsReplacedBeforeAnybodyIsBothered() throws Exception {
        describe(at(registry, "") + OAUTH.formatted(tokens.address()));
        bench.await(push(), DeliveryState.ACCEPTED);
        registry.say(401, "");
        registry.say(200, "{}");
        tokens.say(200, TOKEN.formatted(2));
        String second = push();
        assertEquals(Attempt.Outcome.UNAVAILABLE, bench.awaitAttempt(second, 1).outcome());
        bench.pass(Duration.ofMinutes(1));
        bench.await(second, DeliveryState.ACCEPTED);
        assertEquals("Bearer t-2", registry.got.get(2).authorization());
    }

    @Test
    void aFreshTokenThatIsTurnedAwayIsTheOperatorsToMend() throws Exception {
        describe(at(registry, "") + OAUTH.formatted(tokens.address()));
        registry.say(401, "");
        bench.await(push(), DeliveryState.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "400, {\"error\":\"invalid_client\"}, HELD,        invalid_client",
        "401, '',                             HELD,        no JSON",
        "200, <html>Log in</html>,            HELD,        no JSON",
        "503, '',                             UNAVAILABLE, 503",
    })
    void withoutATokenNothingIsSent(int status, String answer, Attempt.Outcome outcome, String words) throws Exception {
        try (var refusing = new AnyRegistry()) {
            refusing.say(status, answer);
            describe(at(registry, "") + OAUTH.formatted(refusing.address()));
            Attempt attempt = bench.awaitAttempt(push(), 1);
            assertEquals(outcome, attempt.outcome(), attempt::toString);
            assertTrue(String.valueOf(attempt.detail()).contains(words), attempt::toString);
            assertEquals(List.of(), registry.got);
        }
    }

    @Test
    void theRecordsIdStandsWhereTheFileWantsItInEveryRetry() throws Exception {
        describe(at(registry, ", method: PUT, path: '/records/{record}', query: 'hash={sha256}&kind={kind}'")
                + "headers: {Idempotency-Key: '{record}'}\naccess: {bearer: {token: abc}}\n");
        registry.say(503, "");
        registry.say(200, "{}");
        String delivery = push();
        bench.awaitAttempt(delivery, 1);
        bench.pass(Duration.ofMinutes(1));
        Delivery done = bench.await(delivery, DeliveryState.ACCEPTED);
        String hash = String.valueOf(bench.awaitAttempt(delivery, 1).sent());
        assertEquals(2, registry.got.size());
        for (AnyRegistry.Got got : registry.got) {
            assertEquals("PUT", got.method());
            assertEquals("/records/" + done.record() + "?hash=" + hash + "&kind=record", got.target());
            assertEquals(done.record(), got.idempotencyKey());
            assertEquals("Bearer abc", got.authorization());
        }
    }

    @Test
    void aRevocationGoesByItsOwnMethod() throws Exception {
        describe(at(registry, ", path: '/{record}', revocationMethod: DELETE") + "revocations: send\n");
        String first = push();
        bench.await(first, DeliveryState.ACCEPTED);
        String revocation = bench.push(
                        bench.samples.read(BADGE), new byte[] {'{', '}'}, DeliveryKind.REVOCATION, null, "xx-any")
                .get(0);
        bench.await(revocation, DeliveryState.ACCEPTED);
        assertEquals(
                List.of("POST", "DELETE"),
                registry.got.stream().map(AnyRegistry.Got::method).toList());
        assertEquals(registry.got.get(0).target(), registry.got.get(1).target());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"result\":\"OK\",\"id\":7} | ACCEPTED",
                "200 | {\"result\":\"HAD\"}         | ACCEPTED",
                "202 | {\"result\":\"LATER\"}       | SENT",
                "200 | {\"result\":\"NO\"}          | REJECTED",
                "200 | {\"result\":\"BUSY\"}        | QUEUED",
                "200 | {\"result\":\"WHAT\"}        | HELD",
                "200 | {}                           | HELD",
                "200 | <html>Log in</html>          | HELD",
                "200 | OK                           | HELD",
                "409 | {\"result\":\"HAD\"}         | ACCEPTED",
                "409 | {}                           | ACCEPTED",
                "422 | {}                           | REJECTED",
            })
    void itsOwnCodeCountsWhateverTheStatusSays(int status, String body, DeliveryState state) throws Exception {
        describe(at(registry, "") + """
                answer:
                  code: "{/result}"
                  codes: {OK: accepted, HAD: already-known, LATER: sent, "NO": rejected, BUSY: unavailable, "409": already-known}
                """);
        registry.say(status, body);
        String delivery = push();
        bench.awaitAttempt(delivery, 1);
        assertEquals(state, bench.delivery(delivery).state());
    }

    @Test
    void aRegistryThatSaysYesInPlainTextIsUnderstood() throws Exception {
        describe(at(registry, "") + "answer: {code: '{}', codes: {'OK*': accepted, '*': rejected}}\n");
        registry.say(200, "OK 7");
        bench.await(push(), DeliveryState.ACCEPTED);
        registry.say(200, "sorry");
        bench.await(push(), DeliveryState.REJECTED);
    }

    @Test
    void certificatesAreShownAndLookedAt() throws Exception {
        var keys = new TestCertificates(folder);
        try (var closed = AnyRegistry.behind(keys.context())) {
            describe(at(closed, "") + keys.access());
            bench.await(push(), DeliveryState.ACCEPTED);
            assertEquals(1, closed.got.size());
        }
    }

    @Test
    void aRegistryWhoseCertificateNobodyKnowsIsNotSpokenTo() throws Exception {
        var keys = new TestCertificates(folder);
        try (var closed = AnyRegistry.behind(keys.context())) {
            describe(at(closed, ""));
            Attempt attempt = bench.awaitAttempt(push(), 1);
            assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
            assertEquals(List.of(), closed.got);
        }
    }

    @Test
    void aWrongPasswordOfAKeystoreKeepsTheGatewayFromStarting() throws Exception {
        var keys = new TestCertificates(folder);
        String access = keys.access().replace("password: secret", "password: wrong");
        var thrown = assertThrows(ConfigException.class, () -> describe(at(registry, "") + access));
        assertTrue(thrown.getMessage().contains("access.tls.password"), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("xx-any.yaml:7:"), thrown::getMessage);
    }
}
