package eu.elmgateway.ewp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Gateway;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.equality.PublishedForm;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.signing.SigningKey;
import eu.elmgateway.signing.TestKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Partners of Erasmus Without Paper ask a gateway for transcripts, each request signed, and their answers signed too. */
class EwpSignaturesTest {
    private static final String TOKEN = "the-token-of-the-own-node-0123";
    private static final String ASK = "receiving_hei_id=uni.example&omobility_id=mobility-";
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static Gateway gateway;
    private static String key;
    private static KeyPair sender;
    private static KeyPair other;
    private static RSAPublicKey server;
    private static URI transcripts;

    @BeforeAll
    static void pushTranscripts() throws Exception {
        sender = EwpSigner.newKeys();
        other = EwpSigner.newKeys();
        Path file = TestKeys.make(data.resolve("server.p12"), "RSA");
        server = (RSAPublicKey)
                SigningKey.of(file, TestKeys.PASSWORD, null).certificate().getPublicKey();
        Settings settings =
                new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString(), "http.port", "0"));
        key = Parties.senders(settings, READERS).add("university").text();
        gateway = StartedGateway.of(
                settings,
                Map.of(
                        "eu-ewp-tors.token",
                        TOKEN,
                        "eu-ewp-tors.institution",
                        "uni.example",
                        "eu-ewp-tors.client-keys",
                        clients().toString(),
                        "eu-ewp-tors.url",
                        "https://ewp.uni.example/imobility-tors/get",
                        "eu-ewp-tors.server-key",
                        file.toString(),
                        "eu-ewp-tors.server-password",
                        TestKeys.PASSWORD));
        transcripts = gateway.address().resolve("/registries/eu-ewp-tors/get");
        push(1, "sender.example");
        push(2, "");
    }

    private static Path clients() throws Exception {
        return Files.writeString(data.resolve("ewp-clients.yaml").toAbsolutePath(), """
                clients:
                  - name: node of the sender
                    heis: [Sender.example, another.example]
                    publicKey: %s
                  - name: node of somebody else
                    heis: [else.example]
                    keyId: %s
                    publicKey: |
                      -----BEGIN PUBLIC KEY-----
                      %s
                      -----END PUBLIC KEY-----
                """.formatted(
                        EwpSigner.base64(sender.getPublic().getEncoded()),
                        EwpSigner.hex(EwpSigner.sha256(other.getPublic().getEncoded())),
                        EwpSigner.base64(other.getPublic().getEncoded())));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    /** A diploma of a mobility, from an institution that it may name. */
    private static void push(int number, String hei) throws Exception {
        var diploma = (ObjectNode)
                JSON.readTree(Files.readString(Path.of("src/main/dist/samples/at-bachelor-diploma.jsonld")));
        diploma.put("id", "urn:credential:00000000-0000-4000-8000-00000000000" + number);
        ObjectNode mobility = (ObjectNode) diploma.remove("identifier");
        mobility.put("schemeName", "omobility-id").put("notation", "mobility-" + number);
        var identifiers = diploma.putArray("identifier").add(mobility);
        if (!hei.isEmpty()) {
            identifiers.add(
                    mobility.deepCopy().put("schemeName", "sending-hei-id").put("notation", hei));
        }
        var request = HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(diploma.toString()));
        var answer = own(request);
        assertEquals(202, answer.statusCode(), answer.body());
        String status =
                "/v1/submissions/" + JSON.readTree(answer.body()).path("id").asText();
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (!sent(status)) {
            assertTrue(System.nanoTime() < end, "it was not sent");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static HttpResponse<String> own(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString(UTF_8));
    }

    private static boolean sent(String status) throws Exception {
        JsonNode submission = JSON.readTree(
                own(HttpRequest.newBuilder(gateway.address().resolve(status))).body());
        for (JsonNode delivery : submission.path("deliveries")) {
            if (delivery.path("registry").asText().equals("eu-ewp-tors")) {
                return delivery.path("state").asText().equals("sent");
            }
        }
        return false;
    }

    private static HttpResponse<String> send(EwpSigner signer) throws Exception {
        return CLIENT.send(signer.request(transcripts), BodyHandlers.ofString(UTF_8));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aSignedRequestGetsTheTranscriptInASignedAnswer() throws Exception {
        EwpSigner signer = new EwpSigner(sender).asking(ASK + 1).sign();
        HttpResponse<String> answer = send(signer);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<omobility-id>mobility-1</omobility-id>"), answer.body());
        assertEquals(
                List.of(),
                List.copyOf(PublishedForm.errors("eu-ewp-tors", answer.body().getBytes(UTF_8), data)));
        SignedAnswer.by(server, answer).assertHolds(signer, true);
    }

    static Stream<Arguments> otherWaysToSign() {
        return Stream.of(
                way("by GET, the query signed", signer -> signer.byGet(ASK + 1)),
                way("Original-Date, which a proxy leaves alone", signer -> {
                    signer.headers.put("original-date", signer.headers.remove("date"));
                    signer.signed.set(2, "original-date");
                }),
                way("four minutes slow", signer -> signer.headers.put("date", ago(4))),
                way(
                        "several digests",
                        signer -> signer.headers.put(
                                "digest",
                                "MD5=xyz, sha-256=" + EwpSigner.base64(EwpSigner.sha256(signer.body.getBytes(UTF_8))))),
                way("another date that is not signed", signer -> signer.headers.put("original-date", "yesterday")),
                way("key id in capitals", signer -> signer.keyId = signer.keyId.toUpperCase(Locale.ROOT)));
    }

    private static Arguments way(String name, Consumer<EwpSigner> change) {
        return Arguments.of(name, change);
    }

    private static String ago(int minutes) {
        return EwpSigner.http(Instant.now().minus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherWaysToSign")
    void otherWaysToSignHoldToo(String name, Consumer<EwpSigner> change) throws Exception {
        EwpSigner signer = new EwpSigner(sender).asking(ASK + 1);
        change.accept(signer);
        if (signer.method.equals("GET")) {
            signer.body = "";
        }
        HttpResponse<String> answer = send(signer.sign());
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<tor>"), answer.body());
        SignedAnswer.by(server, answer).assertHolds(signer, true);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                defect(401, "(request-target)", before(signer -> signer.signed.remove("(request-target)"))),
                defect(401, "host", before(signer -> signer.signed.remove("host"))),
                defect(401, "digest", before(signer -> signer.signed.remove("digest"))),
                defect(401, "x-request-id", before(signer -> signer.signed.remove("x-request-id"))),
                defect(401, "date", before(signer -> signer.signed.remove("date"))),
                defect(401, "rsa-sha256", before(signer -> signer.algorithm = "hs2019")),
                defect(401, "rsa-sha256", before(signer -> signer.algorithm = "rsa-sha1")),
                defect(401, "sign", after(signer -> signer.headers.remove("Authorization"))),
                defect(401, "sign", after(signer -> signer.headers.put("Authorization", "Basic abc"))),
                defect(403, "keyId", before(signer -> signer.keyId = "0".repeat(64))),
                defect(400, "minutes", before(signer -> signer.headers.put("date", ago(6)))),
                defect(400, "minutes", before(signer -> signer.headers.put("date", ago(-6)))),
                defect(400, "date", before(signer -> signer.headers.put("date", "2026-11-26T03:00:00Z"))),
                defect(400, "UUID", before(signer -> signer.headers.put("x-request-id", "1"))),
                defect(400, "host", before(signer -> signer.host = "ewp.other.example")),
                defect(400, "path", before(signer -> signer.path = "/another")),
                defect(400, "signature", after(signer -> signer.headers.put("date", ago(1)))),
                defect(400, "signature", after(signer -> signer.headers.put("accept-signature", "none"))),
                defect(
                        400,
                        "signature",
                        after(signer -> signer.headers.put(
                                "x-request-id", UUID.randomUUID().toString()))),
                defect(400, "Digest", after(signer -> signer.body = ASK + 2)),
                defect(400, "Digest", before(signer -> signer.headers.put("digest", "MD5=xyz"))),
                defect(400, "digest", after(signer -> signer.headers.remove("digest"))),
                defect(400, "x-request-id", after(signer -> signer.headers.remove("x-request-id"))),
                defect(
                        400,
                        "more than once",
                        after(signer -> signer.headers.merge("Authorization", ",keyId=\"x\"", String::concat))),
                defect(400, "name=", after(signer -> signer.headers.put("Authorization", "Signature keyId=abc"))),
                defect(
                        400,
                        "signature",
                        after(signer -> signer.headers.computeIfPresent(
                                "Authorization",
                                (name, value) -> value.replaceAll("signature=\"[^\"]*\"", "signature=\"!\"")))));
    }

    private static Arguments defect(int status, String word, Consumer<EwpSigner> spoil) {
        return Arguments.of(status, word, spoil);
    }

    private static Consumer<EwpSigner> before(Consumer<EwpSigner> spoil) {
        return spoil.andThen(EwpSigner::sign);
    }

    private static Consumer<EwpSigner> after(Consumer<EwpSigner> spoil) {
        return signer -> spoil.accept(signer.sign());
    }

    @ParameterizedTest
    @MethodSource("defects")
    void whatIsNotSignedAsItMustIsRefusedWithTheCure(int status, String word, Consumer<EwpSigner> spoil)
            throws Exception {
        EwpSigner signer = new EwpSigner(sender).asking(ASK + 1);
        spoil.accept(signer);
        HttpResponse<String> answer = send(signer);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(word), answer.body());
        assertFalse(answer.body().contains("<tor>"));
        assertEquals(
                List.of(), List.copyOf(PublishedForm.ofEwpError(answer.body().getBytes(UTF_8))));
        assertEquals(status == 401 ? "Signature realm=\"EWP\"" : "", header(answer, "WWW-Authenticate"));
        assertEquals(status == 401 ? "SHA-256" : "", header(answer, "Want-Digest"));
    }

    @Test
    void aRequestThatIsSentAgainIsRefused() throws Exception {
        EwpSigner signer = new EwpSigner(sender).asking(ASK + 1).sign();
        assertEquals(200, send(signer).statusCode());
        HttpResponse<String> again = send(signer);
        assertEquals(400, again.statusCode());
        assertTrue(again.body().contains("X-Request-Id"), again.body());
        SignedAnswer.by(server, again).assertHolds(signer, true);
    }

    @Test
    void aPartnerSeesOnlyTheMobilitiesOfTheInstitutionsItAsksFor() throws Exception {
        EwpSigner stranger = new EwpSigner(other).asking(ASK + 1).sign();
        HttpResponse<String> answer = send(stranger);
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("<tor>"), answer.body());
        SignedAnswer.by(server, answer).assertHolds(stranger, true);
    }

    @Test
    void whatDoesNotSayWhoseMobilityItWasIsForTheOwnNodeOnly() throws Exception {
        assertFalse(send(new EwpSigner(sender).asking(ASK + 2).sign()).body().contains("<tor>"));
        var byToken = CLIENT.send(token().build(), BodyHandlers.ofString(UTF_8));
        assertTrue(byToken.body().contains("<tor>"), byToken.body());
        assertEquals("", header(byToken, "Signature"));
    }

    private static HttpRequest.Builder token() {
        return HttpRequest.newBuilder(transcripts)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", EwpSigner.FORM)
                .POST(BodyPublishers.ofString(ASK + 2));
    }

    @Test
    void whoAsksInAnotherWayGetsASignatureIfItIsWanted() throws Exception {
        EwpSigner unsigned = new EwpSigner(sender);
        var request = token();
        unsigned.headers.forEach(request::setHeader);
        SignedAnswer.by(server, CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8)))
                .assertHolds(unsigned, false);
        request.setHeader("accept-signature", "ecdsa-sha512");
        assertEquals("", header(CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8)), "Signature"));
    }

    @Test
    void aQuestionThatIsSignedButWrongIsAnsweredSigned() throws Exception {
        EwpSigner signer =
                new EwpSigner(sender).asking("receiving_hei_id=uni.example").sign();
        HttpResponse<String> answer = send(signer);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("omobility_id"), answer.body());
        SignedAnswer.by(server, answer).assertHolds(signer, true);
    }
}
