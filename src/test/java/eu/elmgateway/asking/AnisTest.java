package eu.elmgateway.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import eu.elmgateway.Gateway;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.equality.AnisPublished;
import eu.elmgateway.safe.JsonSchemaCheck;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.AnisStandIn;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.store.HolderId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ANIS asks a gateway to which degrees were pushed in two formats. */
class AnisTest {
    private static final String MARIO = "RSSMRA80A01F205X";
    private static final String ADA = "BNCDAA81B41F205X";
    private static final String DEGREES = "academic-qualifications";
    private static final String PROOFS = "proof-tertiary-education-qualifications";
    private static final String LEVELS = PROOFS + "-level";
    private static final String SUPPLEMENTS = PROOFS + "-diploma-supplement";
    private static final String CHANGES = "student-qualifications-changes";
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Path SAMPLES = Path.of("src/main/dist/samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AnisStandIn ANIS =
            new AnisStandIn(READERS, "pdnd.example", "https://valdoro.example/anis", Clock.systemUTC());

    @TempDir
    private static Path data;

    private static Gateway gateway;
    private static String key;
    private static URI registry;

    @BeforeAll
    static void pushInTwoFormats() throws Exception {
        Settings settings =
                new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString(), "http.port", "0"));
        key = Parties.senders(settings, READERS).add("valdoro").text();
        gateway = StartedGateway.of(
                settings,
                Map.of(
                        "it-anis.keys",
                        ANIS.writeKeys(data.resolve("pdnd.json"))
                                .toAbsolutePath()
                                .toString(),
                        "it-anis.issuer",
                        "pdnd.example",
                        "it-anis.audience",
                        "https://valdoro.example/anis"));
        registry = gateway.address().resolve("/registries/it-anis/");
        push(Files.readString(SAMPLES.resolve("it-degree.jsonld")), "application/json", "sent");
        push(Files.readString(SAMPLES.resolve("it-degree.elmo.xml")), "application/xml", "sent");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static String push(String document, String type, String state) throws Exception {
        var request = HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(document))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
        assertEquals(202, answer.statusCode(), answer.body());
        String id = JSON.readTree(answer.body()).path("id").asText();
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (!state(id).equals(state) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals(state, state(id), () -> "submission " + id);
        return id;
    }

    private static String state(String submission) throws IOException, InterruptedException {
        return delivery(submission).path("state").asText();
    }

    private static JsonNode delivery(String submission) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.address().resolve("/v1/submissions/" + submission))
                .header("Authorization", "Bearer " + key)
                .build();
        JsonNode status =
                JSON.readTree(CLIENT.send(request, BodyHandlers.ofString(UTF_8)).body());
        for (JsonNode credential : status.findValues("deliveries")) {
            for (JsonNode delivery : credential) {
                if (delivery.path("registry").asText().equals("it-anis")) {
                    return delivery;
                }
            }
        }
        return JSON.createObjectNode();
    }

    private static HttpResponse<String> ask(String operation, String question) throws Exception {
        return ANIS.ask(registry, operation, question, ANIS.voucher());
    }

    private static JsonNode answered(String operation, String question, String schema) throws Exception {
        HttpResponse<String> answer = ask(operation, question);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode tree = JSON.readTree(answer.body());
        assertEquals(List.of(), schema(schema).problems(tree));
        return tree;
    }

    private static JsonSchemaCheck schema(String name) {
        return READERS.jsonSchema(
                Path.of("schemas").toAbsolutePath(),
                Path.of("schemas/anis/2.1.0/" + name + ".schema.json").toAbsolutePath());
    }

    private static String byTaxCode(String code) {
        return "{\"tax_code\":\"" + code + "\"}";
    }

    @ParameterizedTest
    @CsvSource({MARIO + ",1573960,110L", ADA + ",1573961,105"})
    void givesTheDegreesOfAStudentByTaxCodeWhateverTheFormatTheyWerePushedIn(String code, String course, String grade)
            throws Exception {
        JsonNode answer = answered(DEGREES, byTaxCode(code), "qualifications");
        assertEquals(code, answer.at("/personal_data/tax_code").asText());
        assertEquals(1, answer.path("qualifications").size());
        assertEquals(course, answer.at("/qualifications/0/degree_course_code").asText());
        assertEquals(
                grade, answer.at("/qualifications/0/qualification_grade_value").asText());
        assertEquals("16", answer.at("/qualifications/0/institute_code").asText());
    }

    @Test
    void provesWhatWasCompletedAtWhichLevelAndWithWhichCourses() throws Exception {
        String student = "RSSGPP80A01F205X";
        String id = push(supplement(student, "PP999999P", "5b7f2c22"), "application/json", "sent");
        JsonNode proof = answered(PROOFS, byTaxCode(student), "proofs");
        assertEquals(student, proof.at("/personal_data/tax_code").asText());
        assertEquals(
                "Italia",
                proof.at("/proof_qualifications/0/academic_qualification_country")
                        .asText());
        JsonNode level = answered(LEVELS, byTaxCode(student), "levels").at("/proof_qualifications_level/0");
        assertEquals("7° livello", level.path("eqf_level").asText());
        assertEquals(120, level.path("total_ects").asInt());
        assertEquals(3, level.path("ects_learnings").size());
        assertTrue(level.path("has_parent_relation").isNull());
        JsonNode supplement = answered(SUPPLEMENTS, byTaxCode(student), "supplements")
                .at("/proof_qualifications_diploma_supplement/0");
        assertEquals(
                "28",
                supplement.at("/attended_learnings/0/learning_grade_value").asText());
        assertEquals(
                "2024-01-31",
                supplement.at("/attended_learnings/0/learning_end_date").asText());
        assertTrue(delivery(id).toString().contains("IFS03.2"), delivery(id)::toString);
    }

    @ParameterizedTest
    @CsvSource({
        PROOFS + ",proof_education_qualifications,/proof_qualifications",
        LEVELS + ",proof_education_qualifications_level,/proof_qualifications_level",
        SUPPLEMENTS + ",proof_education_qualifications_diploma_supplement,/proof_qualifications_diploma_supplement",
    })
    void proofsAreValidByThePublishedOpenApi(String operation, String published, String list) throws Exception {
        String student = "RSSGPP80A01F" + (200 + operation.length()) + "X";
        push(
                supplement(student, "PP" + (1000000 + operation.length()), "5b7f2" + (300 + operation.length())),
                "application/json",
                "sent");
        JsonNode answer = JSON.readTree(ask(operation, byTaxCode(student)).body());
        assertEquals(1, answer.at(list).size(), answer::toString);
        assertEquals(Set.of(), AnisPublished.wrongPlaces(data, "IFS03-titoli", published, answer));
    }

    private static String supplement(String taxCode, String personId, String number) throws IOException {
        return Files.readString(Path.of("mappings/elm_to_anis/cases/diploma-supplement/input.jsonld"))
                .replace(MARIO, taxCode)
                .replace("AB123456C", personId)
                .replace("5b7f2c1e", number);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROOFS, LEVELS, SUPPLEMENTS})
    void proofsFollowTheRulesOfDegreesForWhoIsUnknownOrHasNoVoucher(String operation) throws Exception {
        HttpResponse<String> unknown = ask(operation, byTaxCode("VRDLCU85T10A562S"));
        assertEquals(400, unknown.statusCode(), unknown.body());
        assertEquals(
                "application/problem+json",
                unknown.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                401, ANIS.ask(registry, operation, byTaxCode(MARIO), "nothing").statusCode());
        HttpResponse<String> byResidentId =
                ask(operation, "{\"tax_code\":\"XXXXXX80A01F205X\",\"person_id\":\"AB123456C\"}");
        assertEquals(200, byResidentId.statusCode());
        assertTrue(byResidentId.body().contains(MARIO), byResidentId::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROOFS, LEVELS, SUPPLEMENTS})
    void theSingleDigitalGatewayAsksByTaxCodeOnly(String operation) throws Exception {
        String hash = HolderId.of("nationalID:ITA", MARIO).sha256();
        assertEquals(400, ask(operation, "{\"key\":\"" + hash + "\"}").statusCode());
        assertEquals(400, ask(operation, "{\"person_id\":\"AB123456C\"}").statusCode());
        assertEquals(
                400,
                ask(operation, "{\"tax_code\":\"" + MARIO + "\",\"institute_code\":\"16\"}")
                        .statusCode());
        assertEquals(400, ask(operation, "{\"tax_code\":\"RSSMRA80A32F205X\"}").statusCode());
    }

    @Test
    void findsAStudentByResidentIdAndByTheKeyOfTheListOfChanges() throws Exception {
        JsonNode byCode = answered(DEGREES, byTaxCode(MARIO), "qualifications");
        assertEquals(
                byCode,
                answered(DEGREES, "{\"tax_code\":\"XXXXXX80A01F205X\",\"person_id\":\"AB123456C\"}", "qualifications"));
        String hash = HolderId.of("nationalID:ITA", MARIO).sha256();
        assertEquals(byCode, answered(DEGREES, "{\"key\":\"" + hash + "\"}", "qualifications"));
        assertEquals(
                0,
                answered(DEGREES, "{\"tax_code\":\"" + MARIO + "\",\"institute_code\":\"99\"}", "qualifications")
                        .path("qualifications")
                        .size());
    }

    @Test
    void anUnknownStudentIs400AndAKnownOneOfWhomNothingIsReadyAnEmptyList() throws Exception {
        HttpResponse<String> unknown = ask(DEGREES, byTaxCode("VRDLCU85T10A562S"));
        assertEquals(400, unknown.statusCode());
        assertEquals(
                "application/problem+json",
                unknown.headers().firstValue("Content-Type").orElse(""));
        String degree = Files.readString(SAMPLES.resolve("it-degree.jsonld"))
                .replace(MARIO, "NRILSN75P60H501Y")
                .replace("AB123456C", "ZZ999999Z")
                .replace("LM-32-SAMPLE", "LM-99")
                .replace("5b7f2c1e", "5b7f2c1f");
        String held = push(degree, "application/json", "held");
        assertTrue(delivery(held).toString().contains("LM-99"), delivery(held)::toString);
        assertEquals(
                0,
                answered(DEGREES, byTaxCode("NRILSN75P60H501Y"), "qualifications")
                        .path("qualifications")
                        .size());
    }

    @Test
    void whatWasAskedForIsAcceptedAndTheSenderSeesIt() throws Exception {
        String degree = Files.readString(SAMPLES.resolve("it-degree.jsonld"))
                .replace(MARIO, "GLLGLI64B15L219X")
                .replace("AB123456C", "GG999999G")
                .replace("5b7f2c1e", "5b7f2c20");
        String id = push(degree, "application/json", "sent");
        answered(DEGREES, byTaxCode("GLLGLI64B15L219X"), "qualifications");
        assertEquals("accepted", state(id));
        assertTrue(delivery(id).toString().contains("IFS03.1"), delivery(id)::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "slow,        0,   accepted",
        "cut,         0,   sent",
        "no-entry,    401, sent",
        "html,        415, sent",
        "empty,       400, sent",
        "lost-answer, 0,   accepted",
        "duplicate,   200, accepted",
        "stray,       400, sent",
    })
    void howeverBadlyItIsAskedForADegreeCountsOnceItWasGivenOutAndIsTheSameTheNextTime(
            String how, int status, String state) throws Exception {
        int number = List.of(Misbehaviour.values()).indexOf(Misbehaviour.of(how).orElseThrow()) + 100;
        String student = "BDSKDM80A01F" + number + "X";
        String id = push(
                Files.readString(SAMPLES.resolve("it-degree.jsonld"))
                        .replace(MARIO, student)
                        .replace("AB123456C", "MS000" + number + "C")
                        .replace("5b7f2c1e", "5b7f2" + number),
                "application/json",
                "sent");
        ANIS.mischief().slowness(Duration.ofMillis(300));
        ANIS.mischief().next(Misbehaviour.of(how).orElseThrow());
        assertEquals(status, statusOf(byTaxCode(student)));
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (!state(id).equals(state) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals(state, state(id));
        JsonNode first = answered(DEGREES, byTaxCode(student), "qualifications");
        JsonNode second = answered(DEGREES, byTaxCode(student), "qualifications");
        assertEquals(first, second);
        assertEquals(1, second.path("qualifications").size());
        assertEquals("accepted", state(id));
    }

    /** 0 if whoever asked went away. */
    private static int statusOf(String question) throws Exception {
        try {
            return ask(DEGREES, question).statusCode();
        } catch (IOException wentAway) {
            return 0;
        }
    }

    @Test
    void aCorrectedDegreeTakesThePlaceOfTheOlderAndChangesTheHash() throws Exception {
        String degree = Files.readString(SAMPLES.resolve("it-degree.jsonld"))
                .replace(MARIO, "MRNGNN60C41F839P")
                .replace("AB123456C", "MM999999M")
                .replace("5b7f2c1e", "5b7f2c21");
        push(degree, "application/json", "sent");
        String before = hash("MRNGNN60C41F839P");
        push(degree.replace("110/110 e lode", "109/110"), "application/json", "sent");
        JsonNode answer = answered(DEGREES, byTaxCode("MRNGNN60C41F839P"), "qualifications");
        assertEquals(1, answer.path("qualifications").size());
        assertEquals(
                "109", answer.at("/qualifications/0/qualification_grade_value").asText());
        assertNotEquals(before, hash("MRNGNN60C41F839P"));
    }

    private static String hash(String taxCode) throws Exception {
        String wanted = HolderId.of("nationalID:ITA", taxCode).sha256();
        JsonNode answer = answered(CHANGES, "{\"sync_mode\":\"incremental\"}", "changes");
        for (JsonNode entry : answer.at("/data/qualifications_hash")) {
            if (entry.path("key").asText().equals(wanted)) {
                return entry.path("hash").asText();
            }
        }
        throw new AssertionError(taxCode + " is not in the list of changes");
    }

    @Test
    void theListOfChangesLeadsToTheDegrees() throws Exception {
        ANIS.work(registry);
        for (String code : List.of(MARIO, ADA)) {
            JsonNode student =
                    ANIS.student(HolderId.of("nationalID:ITA", code).sha256()).orElseThrow();
            assertEquals(code, student.at("/personal_data/tax_code").asText());
            JsonNode level = ANIS.proof(HolderId.of("nationalID:ITA", code).sha256(), LEVELS)
                    .orElseThrow();
            assertEquals(1, level.path("proof_qualifications_level").size());
        }
        assertEquals(
                0,
                answered(CHANGES, "{\"academic_system\":\"old\"}", "changes")
                        .at("/data/qualifications_hash")
                        .size());
    }

    @Test
    void aCursorOfAnotherListIs400() throws Exception {
        assertEquals(400, ask(CHANGES, "{\"cursor\":\"abc\"}").statusCode());
    }

    @Test
    void aWishToCorrectIsKeptStandsAndIsTakenBack() throws Exception {
        String wish = "{\"tax_code\":\"" + ADA + "\",\"reason\":\"voto\",\"request\":\"il voto era 106\"}";
        JsonNode taken = answered("academic-qualification-change-request", wish, "correction");
        assertEquals("approved", taken.path("response_code").asText());
        String code = taken.path("file_code").asText();
        String which = "{\"tax_code\":\"" + ADA + "\",\"file_code\":\"" + code + "\"}";
        assertEquals("acquired", standing(which));
        JsonNode cancelled = answered("academic-qualification-change-request-cancellation", which, "correction");
        assertEquals("cancelled", cancelled.path("file_status").asText());
        assertEquals("cancelled", standing(which));
        JsonNode again = answered("academic-qualification-change-request-cancellation", which, "correction");
        assertEquals("rejected", again.path("response_code").asText());
    }

    private static String standing(String which) throws Exception {
        return answered("academic-qualification-change-request-status", which, "corrections")
                .at("/change_requests_status/0/file_status")
                .asText();
    }

    @Test
    void aNoByContentIsAnAnswer() throws Exception {
        JsonNode refused =
                answered("academic-qualification-change-request", byTaxCode("VRDLCU85T10A562S"), "correction");
        assertEquals("rejected", refused.path("response_code").asText());
        assertTrue(refused.path("file_code").isNull());
    }

    @Test
    void anIssueIsKept() throws Exception {
        String issue = "{\"subscriber_id\":\"x\",\"subscriber_name\":\"Ente\",\"subscriber_message\":\"data errata\"}";
        assertEquals(
                "acquired",
                answered("academic-qualifications-issues", issue, "issue")
                        .path("file_status")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                DEGREES + ";{",
                DEGREES + ";[]",
                DEGREES + ";{}",
                DEGREES + ";{\"tax_code\":\"RSSMRA80A01F205\"}",
                DEGREES + ";{\"tax_code\":\"RSSMRA80A32F205X\"}",
                DEGREES + ";{\"tax_code\":\"" + MARIO + "\",\"tax_code\":\"" + ADA + "\"}",
                DEGREES + ";{\"tax_code\":\"" + MARIO + "\",\"other\":1}",
                CHANGES + ";{\"sync_mode\":\"all\"}",
                "academic-qualification-change-request;{\"reason\":\"x\"}",
                "academic-qualifications-issues;{\"subscriber_id\":\"x\"}",
            })
    void aMalformedQuestionIs400(String operation, String question) throws Exception {
        HttpResponse<String> answer = ask(operation, question);
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(MARIO), answer.body());
    }

    @Test
    void whatIsNoOperationIs404() throws Exception {
        assertEquals(404, ask("enrollments", "{}").statusCode());
    }

    static Stream<String> vouchersThatDoNotHold() throws Exception {
        JWTClaimsSet good = ANIS.claims();
        var stranger = new AnisStandIn(READERS, "pdnd.example", "https://valdoro.example/anis", Clock.systemUTC());
        var hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
        hmac.sign(new MACSigner(Files.readAllBytes(data.resolve("pdnd.json"))));
        String signed = ANIS.voucher();
        return Stream.of(
                "nothing",
                "a.b.c",
                "x".repeat(7000),
                new PlainJWT(good).serialize(),
                hmac.serialize(),
                stranger.voucher(),
                signed.substring(0, signed.lastIndexOf('.') + 1),
                ANIS.voucher(with(good)
                        .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                        .build()),
                ANIS.voucher(with(good).expirationTime(null).build()),
                ANIS.voucher(with(good)
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(600)))
                        .build()),
                ANIS.voucher(with(good).issuer("someone.example").build()),
                ANIS.voucher(with(good).audience("https://another.example").build()),
                ANIS.voucher(with(good).claim("client_id", null).subject(null).build()));
    }

    private static JWTClaimsSet.Builder with(JWTClaimsSet good) {
        return new JWTClaimsSet.Builder(good);
    }

    @ParameterizedTest
    @MethodSource("vouchersThatDoNotHold")
    void whoShowsNoVoucherThatHoldsIsToldNothing(String voucher) throws Exception {
        HttpResponse<String> answer = ANIS.ask(registry, DEGREES, byTaxCode(MARIO), voucher);
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertFalse(answer.body().contains("1573960"));
    }

    @Test
    void withoutAVoucherOnlyTheStatusIsTold() throws Exception {
        var status = HttpRequest.newBuilder(registry.resolve("status")).build();
        assertEquals(204, CLIENT.send(status, BodyHandlers.ofString()).statusCode());
        var bare = HttpRequest.newBuilder(registry.resolve(DEGREES))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(byTaxCode(MARIO)))
                .build();
        assertEquals(401, CLIENT.send(bare, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void tellsHowManyQuestionsAreLeft() throws Exception {
        var headers = ask(DEGREES, byTaxCode(MARIO)).headers();
        assertEquals("600", headers.firstValue("X-RateLimit-Limit").orElse(""));
        assertNotNull(headers.firstValue("X-RateLimit-Remaining").orElse(null));
        assertNotNull(headers.firstValue("X-RateLimit-Reset").orElse(null));
    }
}
