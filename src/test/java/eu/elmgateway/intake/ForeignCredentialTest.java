package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignCredentialTest {
    @TempDir
    private Path data;

    @Test
    void anotherSenderCanNeitherCorrectNorRevokeACredentialAndIsToldWhy() throws Exception {
        Store store = SqliteStore.open(data.resolve("real.sqlite"));
        try (var running = new RunningGateway(data, store, Map.of())) {
            String other = running.senders.add("uni-other").text();
            assertEquals(202, running.push("valid").statusCode());
            HttpResponse<String> foreign = push(running, other, "/v1/credentials", "valid");
            assertEquals(409, foreign.statusCode());
            assertTrue(foreign.body().contains("urn:elm-gateway:problem:foreign-credential"), foreign.body());
            String credential = store.submissions(1).get(0).credentials().get(0);
            String revocation = "{\"credential\":\"" + credential + "\"}";
            assertEquals(
                    404, push(running, other, "/v1/revocations", revocation).statusCode());
            assertEquals(
                    202,
                    push(running, running.key, "/v1/revocations", revocation).statusCode());
            assertEquals(2, store.submissions(10).size());
        }
    }

    private static HttpResponse<String> push(RunningGateway running, String key, String path, String body)
            throws Exception {
        return running.send(HttpRequest.newBuilder(running.at(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
