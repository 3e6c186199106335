package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.NewBatch;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import eu.elmgateway.store.Receipt;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsApiTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path data;

    private RunningGateway gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new RunningGateway(data);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aSendersKeyOpensNothingHereAndAnOperatorsKeyPushesNothing() throws Exception {
        HttpResponse<String> asSender = gateway.send(gateway.to("/v1/deliveries"));
        assertEquals(401, asSender.statusCode());
        assertTrue(asSender.body().contains("elm-gateway operator add"), asSender.body());
        assertEquals(
                401,
                gateway.send(operator("/v1/credentials")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(200, gateway.send(operator("/v1/deliveries")).statusCode());
    }

    @Test
    void deliveriesAreListedAPageAtATimeAndEachIsShown() throws Exception {
        List<String> ids = List.of(delivery("fi-koski"), delivery("fi-koski"), delivery("fr-cpf"));
        JsonNode page = get("/v1/deliveries?limit=2&state=queued");
        assertEquals(ids.subList(0, 2), page.path("deliveries").findValuesAsText("id"));
        JsonNode next = get("/v1/deliveries?limit=2&cursor=" + page.path("next").asText());
        assertEquals(ids.subList(2, 3), next.path("deliveries").findValuesAsText("id"));
        assertFalse(next.has("next"));
        assertEquals(
                ids.subList(2, 3),
                get("/v1/deliveries?registry=fr-cpf").path("deliveries").findValuesAsText("id"));
        JsonNode one = get("/v1/deliveries/" + ids.get(0));
        assertEquals("queued", one.path("state").asText());
        assertEquals("uni", one.path("sender").asText());
        assertTrue(one.path("tries").isEmpty());
    }

    @Test
    void aMisspeltFilterIsRefusedInsteadOfListingAll() throws Exception {
        delivery("fi-koski");
        HttpResponse<String> misspelt = gateway.send(operator("/v1/deliveries?regsitry=fr-cpf"));
        assertEquals(400, misspelt.statusCode());
        assertTrue(misspelt.body().contains("regsitry"), misspelt.body());
        assertEquals(400, gateway.send(operator("/v1/deliveries?state=lost")).statusCode());
        assertEquals(
                400, gateway.send(operator("/v1/deliveries?since=yesterday")).statusCode());
    }

    @Test
    void aRegistryIsHeldWithAReasonAndReleased() throws Exception {
        delivery("fi-koski");
        assertEquals(
                404, post("/v1/registries/nowhere/hold", "{\"reason\":\"x\"}").statusCode());
        assertEquals(
                400, post("/v1/registries/fi-koski/hold", "{\"reason\":\" \"}").statusCode());
        assertEquals(
                200,
                post("/v1/registries/fi-koski/hold", "{\"reason\":\"moving\"}").statusCode());
        assertEquals(
                409,
                post("/v1/registries/fi-koski/hold", "{\"reason\":\"again\"}").statusCode());
        JsonNode held = get("/v1/registries").path("registries").get(0);
        assertEquals("moving", held.path("held").path("reason").asText());
        assertEquals("operator:maria", held.path("held").path("by").asText());
        assertEquals(1, held.path("counts").path("queued").asInt());
        assertTrue(held.path("oldestWaitingSeconds").isNumber());
        assertFalse(held.has("oldestUnansweredSeconds"));
        HttpRequest.Builder release =
                operator("/v1/registries/fi-koski/release").POST(BodyPublishers.noBody());
        assertEquals(200, gateway.send(release).statusCode());
        assertFalse(get("/v1/registries").path("registries").get(0).has("held"));
    }

    @Test
    void whatCannotBeSentAgainIsNamedWithItsReason() throws Exception {
        String queued = delivery("fi-koski");
        HttpResponse<String> answer = post("/v1/resends", "{\"deliveries\":[\"" + queued + "\",\"nothing\"]}");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(queued, "nothing"), json(answer).path("notResent").findValuesAsText("delivery"));
        assertTrue(answer.body().contains("it is queued"), answer.body());
        assertEquals(400, post("/v1/resends", "{}").statusCode());
        assertEquals(400, post("/v1/resends", "{").statusCode());
    }

    @Test
    void whatIsNotThereOrCannotBeDoneNowIsToldAsAProblem() throws Exception {
        assertEquals(404, gateway.send(operator("/v1/deliveries/nothing")).statusCode());
        assertEquals(404, gateway.send(operator("/v1/audit/nothing")).statusCode());
        String queued = delivery("fi-koski");
        String close = "/v1/deliveries/" + queued + "/close";
        HttpResponse<String> answer = post(close, "{\"as\":\"accepted\",\"reason\":\"by telephone\"}");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("queued"), answer.body());
        assertEquals(400, post(close, "{\"as\":\"lost\",\"reason\":\"x\"}").statusCode());
    }

    @Test
    void erasingIsToldFirstAndDoneWhenConfirmed() throws Exception {
        String id = delivery("fi-koski");
        String submission = get("/v1/deliveries/" + id).path("submission").asText();
        JsonNode under = json(post("/v1/erasures", "{\"submission\":\"" + submission + "\",\"confirm\":true}"));
        assertFalse(under.path("erased").asBoolean());
        assertTrue(under.path("objections").get(0).asText().contains("is under way"), under::toString);
        gateway.desk.receive(
                id, new Receipt(Receipt.Kind.ACCEPTED, null, null, null, null, NOW), DeliveryState.ACCEPTED, List.of());
        JsonNode told = json(post("/v1/erasures", "{\"submission\":\"" + submission + "\"}"));
        assertFalse(told.path("erased").asBoolean());
        assertTrue(told.path("objections").isEmpty());
        JsonNode done = json(post("/v1/erasures", "{\"submission\":\"" + submission + "\",\"confirm\":true}"));
        assertTrue(done.path("erased").asBoolean());
        assertEquals(1, done.path("documents").asInt());
        assertEquals(400, post("/v1/erasures", "{}").statusCode());
        assertEquals(404, post("/v1/erasures", "{\"submission\":\"nothing\"}").statusCode());
        assertTrue(json(post("/v1/erasures", "{\"identifier\":\"131052-308T\"}"))
                .path("credentials")
                .isEmpty());
    }

    @Test
    void batchesOfAllSendersAreToldToOperatorsAloneEachWithItsItemsAtFault() throws Exception {
        for (String id : List.of("b-1", "b-2")) {
            gateway.desk
                    .batches()
                    .begin(new NewBatch(id, "uni", null, "application/x-ndjson", null, null, false, null, NOW));
            gateway.desk.batches().append(id, 0, new byte[] {1}, NOW);
            gateway.desk.batches().received(id, "f00d", NOW);
        }
        for (int i = 1; i <= 3; i++) {
            var verdict = i == 2 ? ItemVerdict.DUPLICATE : ItemVerdict.UNREADABLE;
            gateway.desk.batches().note(new ItemPlace("b-1", i, null, i, i), verdict, null, null, null, NOW);
        }
        assertEquals(401, gateway.send(gateway.to("/v1/operator/batches")).statusCode());
        JsonNode page = get("/v1/operator/batches?limit=1");
        assertEquals(List.of("b-2"), page.path("batches").findValuesAsText("id"));
        JsonNode next =
                get("/v1/operator/batches?limit=1&cursor=" + page.path("next").asText());
        assertEquals(List.of("b-1"), next.path("batches").findValuesAsText("id"));
        assertEquals("uni", next.path("batches").path(0).path("sender").asText());
        JsonNode one = get("/v1/operator/batches/b-1?limit=1");
        assertEquals(2, one.path("items").path("unreadable").asInt());
        assertEquals(List.of("1"), one.path("itemList").findValuesAsText("number"));
        JsonNode more = get(
                "/v1/operator/batches/b-1?limit=5&cursor=" + one.path("next").asText());
        assertEquals(List.of("3"), more.path("itemList").findValuesAsText("number"));
        assertFalse(more.has("next"));
        assertEquals(
                List.of("2"),
                get("/v1/operator/batches/b-1?verdict=duplicate")
                        .path("itemList")
                        .findValuesAsText("number"));
        for (String wrong : List.of("?state=lost", "?sedner=uni", "?since=yesterday", "/b-1?verdict=lost")) {
            assertEquals(
                    400, gateway.send(operator("/v1/operator/batches" + wrong)).statusCode(), wrong);
        }
        assertEquals(404, gateway.send(operator("/v1/operator/batches/nothing")).statusCode());
    }

    @Test
    void theAuditIsShownWithItsHead() throws Exception {
        delivery("fi-koski");
        String submission = get("/v1/deliveries")
                .path("deliveries")
                .get(0)
                .path("submission")
                .asText();
        JsonNode events = get("/v1/audit/" + submission).path("events");
        assertEquals(List.of("submission.accepted", "delivery.planned"), events.findValuesAsText("act"));
        assertEquals(
                "2:" + events.get(1).path("hash").asText(),
                get("/v1/audit").path("head").asText());
        assertTrue(get("/v1/receipts/unmatched").path("receipts").isEmpty());
    }

    private String delivery(String registry) {
        String id = UUID.randomUUID().toString();
        Document document = Document.of("application/json", id.getBytes(StandardCharsets.UTF_8));
        String credential = "urn:uuid:" + id;
        gateway.desk.accept(new NewSubmission(
                UUID.randomUUID().toString(),
                "uni",
                null,
                document,
                "elm-json:3.1",
                false,
                "{}",
                null,
                List.of(new NewCredential(credential, document)),
                List.of(new NewDelivery(id, credential, registry, "record-" + id)),
                NOW,
                null,
                Binding.SENDER));
        return id;
    }

    private HttpRequest.Builder operator(String path) {
        return HttpRequest.newBuilder(gateway.at(path)).header("Authorization", "Bearer " + gateway.operatorKey);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = gateway.send(operator(path));
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return gateway.send(
                operator(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new SafeReaders(Limits.standard()).json(answer.body()).tree();
    }
}
