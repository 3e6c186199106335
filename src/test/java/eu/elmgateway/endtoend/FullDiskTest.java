package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.elmgateway.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway as it runs, whose disk, a small one of its own, is filled by somebody else and gets room again. */
class FullDiskTest {
    private static final String MOUNTED =
            "mount -t tmpfs -o size=24m none \"$1\" && cp -a \"$0\"/. \"$1\" && shift && exec \"$@\"";
    private static final int PADDING = 400_000;
    private static final int ENOUGH = 100;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    @Timeout(Patience.HANGS)
    void nothingIsAcknowledgedWhileTheDiskIsFullAndAllIsTakenAgainWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mounts(disk), "no disk of its own may be mounted here: a full one was not tried");
        Path home = Files.createDirectories(folder.resolve("home"));
        KillRig.prepareHome(home);
        Path log = folder.resolve("gateway.log");
        String apiKey = GatewayProcess.addSender(folder.resolve("made"), log, "uni-test");
        List<String> around = List.of(
                "unshare", "-Urm", "sh", "-c", MOUNTED, folder.resolve("made").toString(), disk.toString());
        try (var gateway = GatewayProcess.run(
                around, home, disk, log, Map.of("ELM_GATEWAY_DROP_ENABLED", "false"), List.of("-XX:+UseSerialGC"))) {
            Path seen = Path.of("/proc/" + gateway.pid() + "/root" + disk.toAbsolutePath());
            assertEquals(202, push(gateway.address(), apiKey, "before").statusCode());
            fill(seen.resolve("filler"));

            int last = 0;
            String turnedAway = "full-" + last;
            HttpResponse<String> answer = push(gateway.address(), apiKey, turnedAway);
            while (answer.statusCode() == 202 && last < ENOUGH) {
                last++;
                turnedAway = "full-" + last;
                answer = push(gateway.address(), apiKey, turnedAway);
            }
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent(), answer.toString());

            Files.delete(seen.resolve("filler"));
            HttpResponse<String> again = push(gateway.address(), apiKey, turnedAway);
            assertEquals(202, again.statusCode(), again.body());
            assertTrue(!again.body().replace(" ", "").contains("\"duplicate\":true"), again.body());
        }
    }

    private static boolean mounts(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "none", disk.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int size = block.length; size > 0; size /= 2) {
            try (var out = Files.newOutputStream(
                    file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                assertTrue(Files.size(file) > 0, full::toString);
            }
        }
    }

    /** Long, so that a few fill what the store had kept for itself. */
    private HttpResponse<String> push(URI gateway, String apiKey, String key) throws Exception {
        String badge = new Badges()
                .badge(
                        UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString(),
                        1);
        return client.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/credentials"))
                        .header("Authorization", "Bearer " + apiKey)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(badge + " ".repeat(PADDING)))
                        .build(),
                BodyHandlers.ofString());
    }
}
