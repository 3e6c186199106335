package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /openapi.json} says what the routes are, in the words of the code, and what the gateway answers is as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Headers that OpenAPI does not let be parameters, for it has other places for them. */
    private static final Set<String> NO_PARAMETERS =
            Set.of("Authorization", "Content-Type", "Content-Encoding", "Accept", "none");

    /** What steps of batches read of a query by themselves. */
    private static final Map<String, String> OF_BATCHES =
            Map.of("POST /v1/batches", "whole,element", "GET /v1/batches/{id}/items", "verdict,after,limit");

    private RunningGateway running;
    private JsonNode said;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        running = new RunningGateway(folder);
        HttpResponse<String> answer =
                running.send(HttpRequest.newBuilder(running.at("/openapi.json")).GET());
        assertEquals(200, answer.statusCode());
        said = JSON.readTree(answer.body());
    }

    @AfterAll
    void stop() throws Exception {
        running.close();
    }

    @Test
    void itSaysWhatTheRoutesAre() throws Exception {
        var routes = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                new ObjectMapper(new YAMLFactory())
                        .readTree(file.toFile())
                        .findValues("route")
                        .forEach(route -> routes.addAll(lines(route)));
            }
        }
        var described = new TreeSet<String>();
        said.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> described.add(line(path.getKey(), method.getKey(), method.getValue()))));
        assertEquals(String.join("\n", routes), String.join("\n", described));
    }

    private static List<String> lines(JsonNode route) {
        String uri = route.path("from").path("uri").asText();
        if (!uri.startsWith("platform-http:/") || uri.contains("/soap/")) {
            return List.of();
        }
        String path = uri.substring("platform-http:".length());
        JsonNode steps = route.path("from").path("steps");
        String key = calls(steps, "elm:authenticate") ? "sender" : calls(steps, "elm:operator") ? "operator" : "none";
        return Arrays.stream(route.path("from")
                        .path("parameters")
                        .path("httpMethodRestrict")
                        .asText()
                        .split(","))
                .filter(method -> !method.equals("HEAD"))
                .map(method -> told(
                        method,
                        path,
                        key,
                        sorted(
                                parameter(steps, "elm:allow", "query"),
                                parameter(steps, "elm:options", "names"),
                                OF_BATCHES.getOrDefault(method + " " + path, "")),
                        sorted(parameter(steps, "elm:allow", "headers")),
                        sorted(parameter(steps, "elm:receive", "types"), parameter(steps, "elm:body", "types"))))
                .toList();
    }

    private static boolean calls(JsonNode steps, String step) {
        return steps.findValues("to").stream().anyMatch(to -> to.asText().equals(step));
    }

    private static String parameter(JsonNode steps, String step, String name) {
        return steps.findValues("to").stream()
                .filter(to -> to.path("uri").asText().equals(step))
                .map(to -> to.path("parameters").path(name).asText())
                .findFirst()
                .orElse("");
    }

    private String line(String path, String method, JsonNode operation) {
        Set<String> keys = names(operation.path("security").path(0));
        return told(
                method.toUpperCase(Locale.ROOT),
                path,
                keys.isEmpty() ? "none" : keys.iterator().next().replace("Key", ""),
                parameters(operation, "query"),
                parameters(operation, "header"),
                path.startsWith("/v1/batches")
                        ? Set.of()
                        : names(operation.path("requestBody").path("content")));
    }

    private Set<String> parameters(JsonNode operation, String in) {
        var names = new TreeSet<String>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter =
                    each.has("$ref") ? said.at(each.path("$ref").asText().substring(1)) : each;
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private static Set<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return new TreeSet<>(StreamSupport.stream(names.spliterator(), false).toList());
    }

    private static Set<String> sorted(String... lists) {
        var names = new TreeSet<>(Arrays.stream(lists)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .toList());
        names.removeIf(name -> name.isBlank() || NO_PARAMETERS.contains(name));
        return names;
    }

    private static String told(
            String method, String path, String key, Set<String> query, Set<String> headers, Set<String> types) {
        return path + " " + method + ", key " + key + ", query " + query + ", headers " + headers + ", types " + types;
    }

    @Test
    void itsWordsAreThoseOfTheCode() {
        assertEquals(
                Arrays.stream(ProblemKind.values()).map(ProblemKind::type).toList(), enumerated("Problem", "type"));
        assertEquals(
                words(DeliveryState.values()), listed(schema("DeliveryState").path("enum")));
        assertEquals(words(BatchState.values()), enumerated("Batch", "state"));
        assertEquals(words(ItemVerdict.values()), enumerated("Item", "verdict"));
        assertEquals(words(Severity.values()), enumerated("Finding", "severity"));
        assertEquals(words(Verdict.values()), enumerated("Report", "verdict"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/credentials, valid, Acknowledgement",
        "POST, /v1/credentials, invalid, Problem",
        "POST, /v1/credentials?x=y, valid, Problem",
        "POST, /v1/validations, invalid, Report",
        "GET, /v1/submissions/{id}, valid, Status",
        "GET, /v1/submissions/none, valid, Problem",
        "GET, /v1/nothing, valid, Problem"
    })
    void whatIsAnsweredIsAsItSays(String method, String path, String document, String schema) throws Exception {
        String text = document.equals("valid") ? FakeValidating.VALID : FakeValidating.INVALID;
        String id = JSON.readTree(running.push(FakeValidating.VALID).body())
                .path("id")
                .asText();
        var request = running.to(path.replace("{id}", id)).header("Content-Type", "application/json");
        HttpResponse<String> answer =
                running.send(method.equals("POST") ? request.POST(BodyPublishers.ofString(text)) : request.GET());
        JsonNode body = JSON.readTree(answer.body());
        assertEquals(Set.of(), faults(schema, body), answer.body());
        Set<String> unknown = names(body);
        unknown.removeAll(names(schema(schema).path("properties")));
        assertEquals(Set.of(), unknown, answer.body());
        assertTrue(body.size() > 2, answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/v1/registries", "/v1/receipts/unmatched", "/v1/audit", "/v1/deliveries", "/v1/operator/batches"})
    void whatOperatorsAreAnsweredIsAsItSays(String path) throws Exception {
        HttpResponse<String> answer = running.send(HttpRequest.newBuilder(running.at(path))
                .header("Authorization", "Bearer " + running.operatorKey)
                .GET());
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode schema = said.path("paths").path(path).at("/get/responses/200/content/application~1json/schema");
        ObjectNode whole = schema.deepCopy();
        whole.set("components", said.path("components"));
        assertEquals(Set.of(), kept(whole, JSON.readTree(answer.body())), answer.body());
    }

    private static Set<ValidationMessage> kept(ObjectNode schema, JsonNode body) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(body);
    }

    private Set<ValidationMessage> faults(String schema, JsonNode body) {
        ObjectNode whole = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        whole.set("components", said.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(whole)
                .validate(body);
    }

    private JsonNode schema(String name) {
        return said.path("components").path("schemas").path(name);
    }

    private List<String> enumerated(String schema, String property) {
        return listed(schema(schema).path("properties").path(property).path("enum"));
    }

    private static List<String> listed(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> words(Enum<?>... values) {
        return Arrays.stream(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
