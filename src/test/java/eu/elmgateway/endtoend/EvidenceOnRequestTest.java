package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.equality.Published;
import eu.elmgateway.equality.RegRepShape;
import eu.elmgateway.equality.Xsd;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.AccessPointStandIn.Message;
import eu.elmgateway.standin.EvidenceQuestion;
import eu.elmgateway.standin.Inbox;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.store.Inquiry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Administrations ask over OOTS for the evidence of a person, well and badly, and get an answer each, once. */
@Timeout(Patience.HANGS)
class EvidenceOnRequestTest {
    private static final String REGISTRY = "eu-oots-evidence";
    private static final String PROVIDER = "0000000003";
    private static final Path SAMPLES = Path.of("src/main/dist/samples");
    private static final Xsd SCHEMA = Xsd.of(Map.of(), Path.of("schemas/oots-edm/2.0/query.xsd"));

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static AccessPointStandIn accessPoint;
    private static String type;
    private static byte[] diploma;
    private static String submission;

    @BeforeAll
    static void pushDiplomas() throws Exception {
        sandbox = new Sandbox(folder, "{}");
        accessPoint = (AccessPointStandIn) sandbox.standIn("eu-oots");
        type = Objects.requireNonNull(accessPoint.settings().get("eu-oots-evidence.type"));
        diploma = Files.readAllBytes(SAMPLES.resolve("at-bachelor-diploma.jsonld"));
        submission = sandbox.push(diploma);
        sandbox.await(submission, REGISTRY, "sent");
        for (String number : List.of("1", "2")) {
            sandbox.await(sandbox.push(twin(number)), REGISTRY, "sent");
        }
    }

    /** Of one name and one day of birth, with another number of the same country. */
    private static byte[] twin(String number) {
        return new String(diploma, UTF_8)
                .replace("3d1f0c9e", "3d1f0c9" + number)
                .replace("Aschauer", "Zwilling")
                .replace(
                        "\"dateOfBirth\": \"2003-03-14T23:00:00Z\",",
                        "\"dateOfBirth\": \"2003-03-14T23:00:00Z\", \"nationalID\": {\"type\": \"LegalIdentifier\","
                                + " \"notation\": \"" + number + "\", \"spatial\": {\"type\": \"Concept\", \"id\":"
                                + " \"http://publications.europa.eu/resource/authority/country/AUT\", \"inScheme\":"
                                + " {\"type\": \"ConceptScheme\", \"id\":"
                                + " \"http://publications.europa.eu/resource/authority/country\"},"
                                + " \"prefLabel\": {\"en\": \"Austria\"}}},")
                .getBytes(UTF_8);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static EvidenceQuestion about(String family, String given, String born, String... formats) {
        return new EvidenceQuestion(UUID.randomUUID().toString(), type, "", family, given, born, List.of(formats));
    }

    private static EvidenceQuestion aboutLeonie() {
        return about("Aschauer", "Leonie Maria", "2003-03-15");
    }

    /** Lets a request come in; gives its message id. */
    private static String ask(EvidenceQuestion question) {
        String id = question.id() + "@partner.example";
        accessPoint.inbox().add(Inbox.Incoming.request(id, PROVIDER, question));
        return id;
    }

    private static List<Message> answers(String request) {
        return accessPoint.messages().stream()
                .filter(message -> message.refersTo().equals(request))
                .toList();
    }

    private static Message answer(String request) {
        Sandbox.await(() -> !answers(request).isEmpty(), () -> "no answer to " + request);
        return answers(request).get(0);
    }

    private static String regrep(Message answer) {
        return new String(answer.payloads().get(0).bytes(), UTF_8);
    }

    private static Inquiry proof(String answer) {
        return sandbox.seen(store -> store.shelf().inquiry(answer.replace("@elm-gateway", "")))
                .orElseThrow();
    }

    @Test
    void theDiplomaTravelsUntouchedBesideAResponseBuiltAsPublished() throws Exception {
        EvidenceQuestion question = about("aschauer", "LEONIE  MARIA", "2003-03-15", "application/ld+json");
        String request = ask(new EvidenceQuestion(
                question.id(), type, "AT/FR/4711", "aschauer", "LEONIE  MARIA", "2003-03-15", question.formats()));
        Message answer = answer(request);
        assertEquals("ExecuteQueryResponse", answer.action());
        assertEquals("c-" + request, answer.conversation());
        assertEquals(2, answer.payloads().size());
        assertArrayEquals(diploma, answer.payload());
        assertEquals("application/json", answer.mediaType());
        byte[] response = answer.payloads().get(0).bytes();
        assertEquals(List.of(), SCHEMA.errors(response));
        assertTrue(regrep(answer).contains("requestId=\"urn:uuid:" + question.id() + "\""), () -> regrep(answer));
        assertTrue(regrep(answer).contains(answer.payloads().get(1).id()), () -> regrep(answer));
        assertEquals(
                RegRepShape.of(Published.path("registries/eu-oots/spec/fixtures/reference/messages/reponse.xml")),
                RegRepShape.of(response));
    }

    @Test
    void anEdciCredentialTravelsAsItWasPushedToo() throws Exception {
        byte[] certificate = Files.readAllBytes(SAMPLES.resolve("it-certificate.xml"));
        sandbox.await(sandbox.push(certificate), REGISTRY, "sent");
        Message answer = answer(ask(about("Bianchetti", "Matteo", "1998-02-09")));
        assertEquals("ExecuteQueryResponse", answer.action(), () -> regrep(answer));
        assertArrayEquals(certificate, answer.payload());
        assertEquals("application/xml", answer.mediaType());
    }

    @Test
    void theSenderSeesThatItWasAskedForAndThatThePartnerSignedForIt() {
        ask(aboutLeonie());
        var delivery = sandbox.await(submission, REGISTRY, one -> one.toString().contains("ACKNOWLEDGED"));
        assertEquals("accepted", delivery.path("state").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "Aschauer, Leonie, 2003-03-15, EDM:ERR:0004 nobody",
        "Aschauer, Leonie Maria, 2003-03-14, EDM:ERR:0004 nobody",
        "Ascháuer, Leonie Maria, 2003-03-15, EDM:ERR:0004 nobody",
        "Zwilling, Leonie Maria, 2003-03-15, EDM:ERR:0004 more-than-one-person",
        "Aschauer, Leonie Maria, 15.3.2003, EDM:ERR:0003 the request lacks DateOfBirth of a NaturalPerson",
        "'', Leonie Maria, 2003-03-15, EDM:ERR:0003 the request lacks FamilyName and GivenName of a NaturalPerson",
    })
    void nobodyIsGuessed(String family, String given, String born, String outcome) {
        Message answer = answer(ask(about(family, given, born)));
        assertEquals("ExceptionResponse", answer.action());
        assertEquals(1, answer.payloads().size());
        assertEquals(List.of(), SCHEMA.errors(answer.payload()));
        String code = outcome.substring(0, outcome.indexOf(' '));
        assertTrue(regrep(answer).contains("code=\"" + code + "\""), () -> regrep(answer));
        Inquiry proof = proof(answer.id());
        assertEquals(outcome, proof.answer());
        assertNull(proof.holder());
        assertEquals(List.of(), proof.deliveries());
    }

    @Test
    void evidenceThatIsThereInNoUsefulFormatIsSaidToBeSo() {
        Message answer = answer(ask(about("Aschauer", "Leonie Maria", "2003-03-15", "application/pdf")));
        assertTrue(regrep(answer).contains("EDM:ERR:0007"), () -> regrep(answer));
    }

    @Test
    void anotherTypeOfEvidenceIsNotHandedOut() {
        var birth = new EvidenceQuestion(
                UUID.randomUUID().toString(), "urn:birth", "", "Aschauer", "Leonie Maria", "2003-03-15", List.of());
        Message answer = answer(ask(birth));
        assertTrue(regrep(answer).contains("EDM:ERR:0004"), () -> regrep(answer));
    }

    @Test
    void whatIsNoRequestIsKeptForTheOperatorAndNotAnswered() throws Exception {
        var nonsense =
                new Inbox.Incoming("odd@partner.example", "", "c-1", "ExecuteQueryRequest", PROVIDER, "<request/>");
        var unknown = new Inbox.Incoming("new@partner.example", "", "c-2", "SomethingNew", PROVIDER, "<what/>");
        accessPoint.inbox().add(nonsense);
        accessPoint.inbox().add(unknown);
        accessPoint.inbox().awaitFetched(Set.of());
        Path kept = folder.resolve("data/messages/eu-oots-evidence/unmatched");
        assertTrue(Files.readString(kept.resolve("odd@partner.example.xml")).contains("ExecuteQueryRequest"));
        assertTrue(Files.readString(kept.resolve("new@partner.example.xml")).contains("SomethingNew"));
        assertEquals(List.of(), answers("odd@partner.example"));
        assertEquals(
                2,
                sandbox.seen(store -> store.unmatched(100)).stream()
                        .filter(one -> one.registry().equals(REGISTRY))
                        .count());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "ERROR", "HTML", "EMPTY", "CUT", "BUSY", "NO_ENTRY"})
    void anAnswerThatDoesNotGoThroughGoesAgainUnderTheSameIdAndCountsOnce(Misbehaviour how) throws Exception {
        accessPoint.mischief().next(how);
        String request = ask(aboutLeonie());
        Message answer = answer(request);
        accessPoint.inbox().awaitFetched(Set.of());
        assertEquals(1, answers(request).size());
        assertEquals(
                1,
                accessPoint.requests().stream()
                        .map(sent -> new String(sent.body(), UTF_8))
                        .filter(sent -> sent.contains("submitRequest") && sent.contains(request))
                        .distinct()
                        .count());
        assertEquals(0, accessPoint.mischief().left().size());
        assertTrue(answer.id().endsWith("@elm-gateway"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "ERROR", "HTML", "EMPTY", "CUT", "BUSY", "NO_ENTRY", "NO_IN_YES", "SHORT"})
    void whateverGoesWrongWhileRequestsAreFetchedEachIsAnsweredOnce(Misbehaviour how) throws Exception {
        String request = ask(aboutLeonie());
        accessPoint.receipts().next(how, 3);
        answer(request);
        accessPoint.inbox().awaitFetched(Set.of());
        Sandbox.await(() -> accessPoint.receipts().left().isEmpty(), () -> "it did not go wrong");
        assertEquals(1, answers(request).size());
    }

    @Test
    void aRequestThatComesTwiceIsAnsweredOnce() throws Exception {
        EvidenceQuestion question = aboutLeonie();
        Message first = answer(ask(question));
        accessPoint.inbox().awaitFetched(Set.of());
        String request = ask(question);
        accessPoint.inbox().awaitFetched(Set.of());
        assertEquals(List.of(first), answers(request));
        assertEquals(
                1,
                inquiries().stream()
                        .filter(one -> first.id().startsWith(one.id()))
                        .count());
    }

    @Test
    void aRequestWhoseAnswerACrashCutOffGetsTheSameAnswerAfterwards() throws Exception {
        accessPoint.mischief().next(Misbehaviour.ERROR, 1000);
        String request = ask(aboutLeonie());
        Sandbox.await(() -> submitted(request) > 0, () -> "nothing was sent");
        Inquiry before = inquiries().get(0);
        sandbox.restart();
        accessPoint.mischief().behave();
        Message answer = answer(request);
        accessPoint.inbox().awaitFetched(Set.of());
        assertEquals(before.id() + "@elm-gateway", answer.id());
        assertEquals("given", before.answer());
        assertTrue(regrep(answer).contains("<rim:Value>" + before.askedAt() + "</rim:Value>"), () -> regrep(answer));
        assertEquals(
                1,
                inquiries().stream().filter(one -> one.id().equals(before.id())).count());
    }

    private static long submitted(String request) {
        return accessPoint.requests().stream()
                .map(sent -> new String(sent.body(), UTF_8))
                .filter(sent -> sent.contains("submitRequest") && sent.contains(request))
                .count();
    }

    @Test
    void theReceiptOfAnAnswerIsKeptWithItAlsoOfOneThatFailedFirst() {
        accessPoint.fail("connection to the partner timed out");
        Message answer = answer(ask(aboutLeonie()));
        String inquiry = answer.id().replace("@elm-gateway", "");
        awaitNote(inquiry, "SEND_FAILURE");
        accessPoint.restore();
        awaitNote(inquiry, "ACKNOWLEDGED");
    }

    private static void awaitNote(String inquiry, String code) {
        Sandbox.await(
                () -> inquiries().stream()
                        .anyMatch(one ->
                                inquiry.equals(one.about()) && one.answer().equals(code) && one.request() != null),
                () -> inquiries().toString());
    }

    private static List<Inquiry> inquiries() {
        return sandbox.seen(store -> store.shelf().inquiries(REGISTRY, 1000));
    }
}
