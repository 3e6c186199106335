package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.desk.Erasure;
import eu.elmgateway.desk.Hands;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Operators' hands that reach through the API of a running gateway. Thread-safe. */
final class RemoteHands implements Hands {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI gateway;
    private final String key;
    private final SafeReaders readers;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    RemoteHands(URI gateway, String key, SafeReaders readers) {
        this.gateway = gateway;
        this.key = key;
        this.readers = readers;
    }

    @Override
    public JsonNode deliveries(Map<String, String> query) {
        return get("/v1/deliveries" + written(query));
    }

    @Override
    public JsonNode delivery(String id) {
        return get("/v1/deliveries/" + written(id));
    }

    @Override
    public JsonNode resend(List<String> deliveries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var ids = body.putArray("deliveries");
        deliveries.forEach(ids::add);
        return post("/v1/resends", body);
    }

    @Override
    public JsonNode close(String delivery, String as, String reason) {
        return post(
                "/v1/deliveries/" + written(delivery) + "/close",
                JsonNodeFactory.instance.objectNode().put("as", as).put("reason", reason));
    }

    @Override
    public JsonNode batches(Map<String, String> query) {
        return get("/v1/operator/batches" + written(query));
    }

    @Override
    public JsonNode batch(String id, Map<String, String> query) {
        return get("/v1/operator/batches/" + written(id) + written(query));
    }

    @Override
    public JsonNode registries() {
        return get("/v1/registries");
    }

    @Override
    public JsonNode hold(String registry, String reason) {
        return post(
                "/v1/registries/" + written(registry) + "/hold",
                JsonNodeFactory.instance.objectNode().put("reason", reason));
    }

    @Override
    public JsonNode release(String registry) {
        return answer(
                request("/v1/registries/" + written(registry) + "/release").POST(BodyPublishers.noBody()));
    }

    @Override
    public JsonNode unmatched(int atMost) {
        return get("/v1/receipts/unmatched?limit=" + atMost);
    }

    @Override
    public JsonNode erase(Erasure.Wanted wanted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (wanted.submission() != null) {
            body.put("submission", wanted.submission());
        }
        if (wanted.identifier() != null) {
            body.put("identifier", wanted.identifier());
        }
        if (wanted.scheme() != null) {
            body.put("scheme", wanted.scheme());
        }
        return post("/v1/erasures", body.put("confirm", wanted.confirmed()));
    }

    @Override
    public JsonNode audit(String submission) {
        return get("/v1/audit/" + written(submission));
    }

    @Override
    public JsonNode auditHead() {
        return get("/v1/audit");
    }

    @Override
    public void close() {
        // The client has nothing open but what ends with the process.
    }

    private JsonNode get(String path) {
        return answer(request(path).GET());
    }

    private JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = readers.json(response.body()).tree();
            if (response.statusCode() / 100 != 2) {
                throw refused(response.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(unreached(e), e);
        } catch (UnreadableException e) {
            throw new IllegalStateException(gateway + " does not answer as a gateway does: " + e.what(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while waiting for " + gateway, e));
        }
    }

    private RuntimeException refused(int status, JsonNode body) {
        String detail = body.path("detail").asText("it answers " + status);
        if (status >= ProblemKind.INTERNAL_ERROR.status()) {
            return new UncheckedIOException(new IOException("the gateway at " + gateway + ": " + detail));
        }
        return new IllegalArgumentException(
                status == ProblemKind.UNAUTHORIZED.status()
                        ? gateway + " does not know this operator's key; give another with --key or"
                                + " ELM_GATEWAY_OPERATOR_KEY: 'elm-gateway operator add NAME' makes one where the gateway runs"
                        : detail);
    }

    private String unreached(IOException e) {
        if (e instanceof ConnectException) {
            return "nobody answers at " + gateway + "; start the gateway, or correct --url";
        }
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "the gateway at " + gateway + " cannot be reached: " + why
                + (e instanceof SSLException ? "; write http:// unless something before it speaks TLS" : "");
    }

    private static String written(Map<String, String> query) {
        return query.entrySet().stream()
                .map(one -> one.getKey() + "=" + written(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
