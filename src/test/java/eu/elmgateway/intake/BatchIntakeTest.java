package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Patience;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of batches that are pushed by REST. */
class BatchIntakeTest {
    private static final String LINES = "application/x-ndjson";

    private final ObjectMapper json = new ObjectMapper();
    private static final List<String> ORDER = List.of("unreadable", "failed", "accepted", "duplicate");
    private RunningGateway running;
    private Store store;
    private Path folder = Path.of("");

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        folder = data;
        store = Stores.open(data.resolve("store.sqlite").toString(), null, null);
        running = new RunningGateway(data, store, Map.of("http.max-body", "1KB", "batches.max-items", "20"));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void everyLineIsASubmissionOfItsOwnAndAWrongOneDoesNotHoldTheOthers() throws Exception {
        JsonNode batch = completed(push(LINES, valid(1) + "\n" + FakeValidating.INVALID + "\n\n" + valid(2)));
        assertEquals("completed", batch.path("state").asText());
        assertEquals(
                "{\"total\":3,\"settled\":3,\"accepted\":2,\"refused\":1}",
                batch.path("items").toString());
        assertEquals(100, batch.path("percent").asDouble());
        assertEquals("{\"queued\":2}", batch.path("deliveries").toString());
        JsonNode items = items(batch, "");
        assertEquals(List.of(1, 2, 4), each(items, item -> item.path("line").asInt()));
        JsonNode wrong = items.path(1);
        assertEquals("refused", wrong.path("verdict").asText());
        assertEquals(1, wrong.path("findings").path(0).path("line").asInt());
        assertEquals(2, wrong.path("findings").path(0).path("batchLine").asInt());
        JsonNode submission = get(items.path(2).path("status").asText());
        assertEquals("accepted", submission.path("state").asText());
        assertEquals(batch.path("status"), submission.path("batch").path("status"));
        assertEquals(3, submission.path("batch").path("item").asInt());
        assertEquals(4, submission.path("batch").path("line").asInt());
    }

    @Test
    void everyEntryOfAZipFileIsASubmissionOfItsOwn() throws Exception {
        byte[] zip = zip(List.of("a.json", "../../etc/b.json", "a.json", "nested.zip"), i -> valid(i));
        JsonNode batch = completed(push("application/zip", zip));
        JsonNode items = items(batch, "");
        assertEquals(
                List.of("a.json", "../../etc/b.json", "nested.zip"),
                each(items, item -> item.path("name").asText()));
        assertEquals(
                List.of("accepted", "accepted", "unreadable"),
                each(items, item -> item.path("verdict").asText()));
        assertTrue(
                items.path(2).path("findings").path(0).path("message").asText().contains("ZIP file in a ZIP file"));
    }

    @Test
    void elementsOfAnArrayPartsOfAFormAndChildrenOfAnElementAreItemsToo() throws Exception {
        String array = "[" + valid(1) + "," + FakeValidating.INVALID + "]";
        String form = "--b\r\nContent-Disposition: form-data; name=f; filename=a.json\r\n\r\n" + valid(2) + "\r\n--b--";
        String xml = "<all><one>valid</one><one>wrong</one></all>";
        assertEquals(List.of("accepted", "refused"), verdicts(push("application/json", array)));
        assertEquals(List.of("accepted"), verdicts(push("multipart/form-data; boundary=b", form)));
        assertEquals(List.of("accepted", "refused"), verdicts(push("application/xml", xml)));
    }

    @Test
    void theElementThatIsRepeatedCanBeNamed() throws Exception {
        String xml = "<all><head/><one>valid</one><one>valid too</one></all>";
        JsonNode unnamed = completed(push("text/xml", xml));
        assertEquals("refused", unnamed.path("state").asText());
        assertTrue(message(unnamed).contains("?element="), message(unnamed));
        assertEquals(List.of("accepted", "accepted"), verdicts(pushTo("/v1/batches?element=one", "text/xml", xml)));
    }

    @Test
    void theSameContentIsTakenOnceInABatchAndInTheNext() throws Exception {
        assertEquals(List.of("accepted", "duplicate"), inOrder(push(LINES, valid(1) + "\n" + valid(1))));
        JsonNode next = completed(push(LINES, valid(2) + "\n" + valid(1)));
        assertEquals(
                List.of("accepted", "duplicate"),
                each(items(next, ""), item -> item.path("verdict").asText()));
        assertEquals(2, store.submissions(10).size());
    }

    @Test
    void theSameBatchUnderTheSameKeyIsTheSameAndOtherBytesAreRefused() throws Exception {
        HttpResponse<String> first = push(LINES, bytes(valid(1)), "Idempotency-Key", "k");
        HttpResponse<String> again = push(LINES, bytes(valid(1)), "Idempotency-Key", "k");
        assertEquals(202, again.statusCode());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertTrue(json.readTree(again.body()).path("duplicate").asBoolean());
        HttpResponse<String> other = push(LINES, bytes(valid(2)), "Idempotency-Key", "k", "Accept-Language", "fr");
        assertEquals(409, other.statusCode());
        assertTrue(json.readTree(other.body()).path("detail").asText().contains("la clé"), other.body());
        completed(first);
    }

    @Test
    void aBatchOfWhichAllOrNothingIsTakenIsRefusedForOneItem() throws Exception {
        String wrong = valid(1) + "\n" + FakeValidating.INVALID + "\n" + valid(2);
        JsonNode refused = completed(pushTo("/v1/batches?whole=true", LINES, wrong));
        assertEquals("refused", refused.path("state").asText());
        assertEquals(
                List.of("withheld", "refused", "withheld"),
                each(items(refused, ""), item -> item.path("verdict").asText()));
        assertEquals(1, store.submissions(10).size());
        JsonNode right = completed(pushTo("/v1/batches?whole=true", LINES, valid(1) + "\n" + valid(2)));
        assertEquals("completed", right.path("state").asText());
        assertEquals(
                "{\"total\":2,\"settled\":2,\"accepted\":2}",
                right.path("items").toString());
    }

    @Test
    void whatCouldBeReadOfABrokenBatchIsTakenAndTheRestIsSaid() throws Exception {
        JsonNode broken = completed(push("application/xml", "<a>\n<b>valid</b>\n<b>valid 2</b>\n<b>valid 3</a>"));
        assertEquals("completed", broken.path("state").asText());
        assertEquals(2, broken.path("items").path("accepted").asInt());
        assertTrue(message(broken).startsWith("Items 1 to 2 were read."), message(broken));
        assertTrue(message(broken).contains("line 4"), message(broken));
    }

    @Test
    void ofMoreItemsThanAllowedTheAllowedAreTaken() throws Exception {
        var lines = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            lines.append(valid(i)).append('\n');
        }
        JsonNode batch = completed(push(LINES, lines.toString()));
        assertEquals(20, batch.path("items").path("accepted").asInt());
        assertTrue(message(batch).contains("more than 20 items"), message(batch));
    }

    @Test
    void anItemThatIsTooLargeOrADefectIsSaidAndHoldsNobodyUp() throws Exception {
        String lines = "{" + " ".repeat(2_000) + "}\n" + FakeValidating.DEFECT + "\n" + valid(1);
        assertEquals(List.of("unreadable", "failed", "accepted"), inOrder(push(LINES, lines)));
    }

    @Test
    void nothingIsRefusedOnTheSpotAndDocumentlessLaterAsABatch() throws Exception {
        assertEquals(400, push(LINES, "").statusCode());
        JsonNode blank = completed(push(LINES, "\n\n"));
        assertEquals("refused", blank.path("state").asText());
        assertTrue(message(blank).contains("no document"), message(blank));
        JsonNode damaged = completed(push("application/zip", "PK no more"));
        assertTrue(message(damaged).contains("damaged"), message(damaged));
    }

    @Test
    void whatIsNoBatchIsRefusedBeforeItIsRead() throws Exception {
        assertEquals(415, push("application/pdf", "x").statusCode());
        assertEquals(400, pushTo("/v1/batches?whole=maybe", LINES, "{}").statusCode());
        assertEquals(400, pushTo("/v1/batches?holw=true", LINES, "{}").statusCode());
        assertEquals(
                401,
                running.send(HttpRequest.newBuilder(running.at("/v1/batches"))
                                .header("Content-Type", LINES)
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(List.of(), store.batches().newest(10));
    }

    @Test
    void aBatchIsItsSendersAlone() throws Exception {
        JsonNode batch = completed(push(LINES, valid(1)));
        String other = running.senders.add("uni-other").text();
        for (String path : List.of("status", "itemsUrl", "reportUrl")) {
            var request = HttpRequest.newBuilder(running.at(batch.path(path).asText()))
                    .header("Authorization", "Bearer " + other);
            assertEquals(404, running.send(request.GET()).statusCode(), path);
        }
    }

    @Test
    void anItemWhoseCredentialIsAnotherSendersIsRefusedAndSaysWhatToDo() throws Exception {
        String other = running.senders.add("uni-other").text();
        HttpResponse<String> first = running.send(HttpRequest.newBuilder(running.at("/v1/credentials"))
                .header("Authorization", "Bearer " + other)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(valid(1))));
        assertEquals(202, first.statusCode(), first.body());
        JsonNode batch = completed(push(LINES, valid(1) + "\n" + valid(2)));
        assertEquals(
                "{\"total\":2,\"settled\":2,\"accepted\":1,\"refused\":1}",
                batch.path("items").toString());
        JsonNode foreign = items(batch, "").path(0);
        assertFalse(foreign.has("submission"), foreign.toString());
        JsonNode finding = foreign.path("findings").path(0);
        assertEquals("batch:foreign-credential", finding.path("rule").asText());
        assertTrue(finding.path("message").asText().contains("by another sender"), finding.toString());
        assertTrue(finding.path("advice").asText().contains("an id of its own"), finding.toString());
        HttpResponse<String> french =
                running.send(running.to(batch.path("itemsUrl").asText()).header("Accept-Language", "fr"));
        assertTrue(french.body().contains("un identifiant à elle"), french.body());
    }

    @Test
    void itemsCanBePagedAndFiltered() throws Exception {
        JsonNode batch = completed(push(LINES, valid(1) + "\n{\"wrong\":1}\n" + valid(2) + "\n{\"wrong\":2}"));
        JsonNode page = get(batch.path("itemsUrl").asText() + "?verdict=refused,failed&limit=1");
        assertEquals(
                List.of(2), each(page.path("items"), item -> item.path("number").asInt()));
        JsonNode next = get(page.path("next").asText());
        assertEquals(
                List.of(4), each(next.path("items"), item -> item.path("number").asInt()));
        assertEquals(0, get(next.path("next").asText()).path("items").size());
        for (String wrong : List.of("?verdict=lost", "?after=x", "?limit=100000", "?page=2")) {
            assertEquals(
                    400,
                    running.send(running.to(batch.path("itemsUrl").asText() + wrong)
                                    .GET())
                            .statusCode(),
                    wrong);
        }
    }

    @Test
    void allItemsCanBeTakenHomeAsCsvOrLines() throws Exception {
        JsonNode batch = completed(push("application/zip", zip(List.of("=a,b.json"), i -> FakeValidating.INVALID)));
        HttpResponse<String> csv = report(batch, "text/csv");
        List<String> rows = csv.body().lines().toList();
        assertEquals(2, rows.size());
        assertTrue(rows.get(1).startsWith("1,\"'=a,b.json\",,0,refused,"), rows.get(1));
        assertTrue(
                rows.get(1).endsWith(",fake/wrong,error,/is,,1,8,,it is wrong,\"write \"\"valid\"\"\""), rows.get(1));
        HttpResponse<String> lines = report(batch, "application/x-ndjson");
        assertEquals("refused", json.readTree(lines.body()).path("verdict").asText());
        assertEquals(406, report(batch, "image/png").statusCode());
    }

    @Test
    void anUploadThatWasCutOffGoesOnWhereItEnded() throws Exception {
        String text = valid(1) + "\n" + valid(2);
        HttpResponse<String> begun = begin(text.length(), "filetype " + base64(LINES));
        assertEquals(201, begun.statusCode(), begun.body());
        String address = begun.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> first = goOn(address, 0, text.substring(0, 20));
        assertEquals(204, first.statusCode(), first.body());
        assertEquals("20", first.headers().firstValue("Upload-Offset").orElseThrow());
        assertEquals("receiving", get(address).path("state").asText());
        HttpResponse<String> twice = goOn(address, 0, text.substring(0, 20));
        assertEquals(409, twice.statusCode());
        assertTrue(json.readTree(twice.body()).path("detail").asText().contains("Upload-Offset: 20"), twice.body());
        HttpResponse<String> head = running.send(running.to(address).method("HEAD", BodyPublishers.noBody()));
        assertEquals("20", head.headers().firstValue("Upload-Offset").orElseThrow());
        assertEquals(
                Integer.toString(text.length()),
                head.headers().firstValue("Upload-Length").orElseThrow());
        HttpResponse<String> last = goOn(address, 20, text.substring(20));
        assertEquals(204, last.statusCode(), last.body());
        assertEquals(address, last.headers().firstValue("Location").orElseThrow());
        assertEquals(2, completed(address).path("items").path("accepted").asInt());
        assertEquals(409, goOn(address, text.length(), "").statusCode());
    }

    @Test
    void anUploadOfWhatCameBeforeUnderTheSameKeyLeadsToThatBatch() throws Exception {
        HttpResponse<String> first = push(LINES, bytes(valid(1)), "Idempotency-Key", "k");
        String begun = begin(valid(1).length(), "filename " + base64("a.NDJSON"), "Idempotency-Key", "k")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> last = goOn(begun, 0, valid(1));
        assertEquals(first.headers().firstValue("Location"), last.headers().firstValue("Location"));
        assertEquals(404, running.send(running.to(begun).GET()).statusCode());
    }

    @Test
    void anUploadThatCannotBecomeABatchIsRefusedBeforeItBegins() throws Exception {
        assertEquals(415, begin(5, "filetype " + base64("text/plain")).statusCode());
        assertEquals(400, begin(5, "filetype !").statusCode());
        assertEquals(400, begin(0, "filetype " + base64(LINES)).statusCode());
        assertEquals(413, begin(1L << 40, "filetype " + base64(LINES)).statusCode());
        String begun = begin(5, "filetype " + base64(LINES))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertEquals(413, goOn(begun, 0, "{}\n{}\n").statusCode());
        assertEquals(
                415,
                running.send(running.to(begun)
                                .header("Upload-Offset", "0")
                                .header("Content-Type", LINES)
                                .method("PATCH", BodyPublishers.ofString("{}")))
                        .statusCode());
    }

    @Test
    void aFileOfManyDocumentsThatIsDroppedIsABatch() throws Exception {
        Path drop = folder.resolve("drop").resolve("uni-test");
        Path part = Files.writeString(drop.resolve("a.ndjson.part"), valid(1) + "\n" + FakeValidating.INVALID);
        Files.move(part, drop.resolve("a.ndjson"), StandardCopyOption.ATOMIC_MOVE);
        Path report = drop.resolve("done").resolve("a.ndjson.report.json");
        Patience.until(() -> Files.exists(report), () -> "no report");
        JsonNode batch = completed(json.readTree(report.toFile()).path("status").asText());
        assertEquals("a.ndjson", batch.path("name").asText());
        assertEquals(1, batch.path("items").path("accepted").asInt());
        assertEquals(1, batch.path("items").path("refused").asInt());
    }

    private HttpResponse<String> begin(long length, String metadata, String... headers) throws Exception {
        var request = running.to("/v1/batches")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return running.send(request.POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> goOn(String address, long offset, String more) throws Exception {
        return running.send(running.to(address)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(more)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private HttpResponse<String> report(JsonNode batch, String type) throws Exception {
        return running.send(running.to(batch.path("reportUrl").asText())
                .header("Accept", type)
                .GET());
    }

    private static String message(JsonNode batch) {
        return batch.path("report").path("findings").path(0).path("message").asText();
    }

    private List<String> verdicts(HttpResponse<String> answer) throws Exception {
        return each(items(completed(answer), ""), item -> item.path("verdict").asText());
    }

    /** What comes second may be looked at first. */
    private List<String> inOrder(HttpResponse<String> answer) throws Exception {
        return verdicts(answer).stream()
                .sorted(Comparator.comparing(ORDER::indexOf))
                .toList();
    }

    private HttpResponse<String> pushTo(String path, String type, String body) throws Exception {
        return running.send(running.to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String valid(int number) {
        return "{\"is\": \"valid\", \"number\": " + number + "}";
    }

    private HttpResponse<String> push(String type, String body) throws Exception {
        return push(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> push(String type, byte[] body, String... headers) throws Exception {
        var request = running.to("/v1/batches").header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return running.send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /** The status of a batch once it is done. */
    private JsonNode completed(HttpResponse<String> answer) throws Exception {
        assertEquals(202, answer.statusCode(), answer.body());
        return completed(answer.headers().firstValue("Location").orElseThrow());
    }

    private JsonNode completed(String address) throws Exception {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        JsonNode status = get(address);
        while (!status.has("completedAt")) {
            assertTrue(System.nanoTime() < end, status.toString());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            status = get(address);
        }
        return status;
    }

    private JsonNode items(JsonNode batch, String query) throws Exception {
        return get(batch.path("itemsUrl").asText() + query).path("items");
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = running.send(running.to(path).GET());
        assertEquals(200, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> what) {
        List<T> found = new ArrayList<>();
        nodes.forEach(node -> found.add(what.apply(node)));
        return found;
    }

    private static byte[] zip(List<String> names, IntFunction<String> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names.stream().distinct().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.apply(names.indexOf(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
