import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Pushes one sample many times, each under an id of its own, and waits until every delivery is final. Loopback only,
 * bounded by count and by a deadline.
 *
 * <pre>java src/bench/Load.java --key KEY --file src/main/dist/samples/fi-competence-badge.jsonld
 *      [--url http://127.0.0.1:8080] [--count 1000] [--threads 8] [--pid PID] [--seconds 300]</pre>
 */
public final class Load {
    private static final Pattern ID = Pattern.compile("urn:credential:[0-9a-f-]{36}");
    private static final Pattern LOCATION = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> options;
    private final String body;
    private final String mediaType;

    private Load(Map<String, String> options) throws IOException {
        this.options = options;
        Path file = Path.of(options.get("file"));
        body = Files.readString(file);
        mediaType = file.toString().endsWith(".xml") ? "application/xml" : "application/json";
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>(
                Map.of("url", "http://127.0.0.1:8080", "count", "1000", "threads", "8", "seconds", "300", "pid", ""));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].substring(2), args[i + 1]);
        }
        String host = URI.create(options.get("url")).getHost();
        if (!host.equals("127.0.0.1") && !host.equals("localhost") && !host.equals("[::1]")) {
            throw new IllegalArgumentException("load goes to loopback only, not to " + host);
        }
        new Load(options).run();
    }

    private void run() throws Exception {
        int count = Integer.parseInt(options.get("count"));
        System.out.printf("idle: resident %s%n", resident());
        long[] micros = new long[count];
        List<String> ids = new ArrayList<>();
        long begin = System.nanoTime();
        long deadline = begin + Duration.ofSeconds(Long.parseLong(options.get("seconds"))).toNanos();
        AtomicInteger next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(Integer.parseInt(options.get("threads")));
        try {
            List<Callable<List<String>>> workers = new ArrayList<>();
            for (int t = 0; t < Integer.parseInt(options.get("threads")); t++) {
                workers.add(() -> push(next, micros, deadline));
            }
            for (var worker : pool.invokeAll(workers)) {
                ids.addAll(worker.get());
            }
        } finally {
            pool.shutdown();
        }
        double accepted = (System.nanoTime() - begin) / 1e9;
        System.out.printf("accepted %d in %.2f s: %.1f/s, resident %s%n", ids.size(), accepted, ids.size() / accepted, resident());
        Arrays.sort(micros);
        System.out.printf("answer ms: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f%n", at(micros, 50), at(micros, 95), at(micros, 99), at(micros, 100));
        awaitFinal(ids, deadline);
        double delivered = (System.nanoTime() - begin) / 1e9;
        System.out.printf("all final after %.2f s: %.1f credentials/s through the whole chain, resident %s%n", delivered, ids.size() / delivered, resident());
    }

    private List<String> push(AtomicInteger next, long[] micros, long deadline) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < micros.length && System.nanoTime() < deadline; i = next.getAndIncrement()) {
            String own = ID.matcher(body).replaceFirst("urn:credential:" + UUID.randomUUID());
            long start = System.nanoTime();
            var answer = send(HttpRequest.newBuilder(URI.create(options.get("url") + "/v1/credentials"))
                    .header("Content-Type", mediaType)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(own, StandardCharsets.UTF_8)));
            micros[i] = (System.nanoTime() - start) / 1000;
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            var match = LOCATION.matcher(answer.body());
            if (match.find()) {
                ids.add(match.group(1));
            }
        }
        return ids;
    }

    private void awaitFinal(List<String> ids, long deadline) throws Exception {
        for (String id : ids) {
            while (!send(HttpRequest.newBuilder(URI.create(options.get("url") + "/v1/submissions/" + id)))
                    .body()
                    .matches("(?s).*\"state\"\\s*:\\s*\"completed\".*")) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("submission " + id + " is not final before the deadline");
                }
                Thread.sleep(20);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.header("Authorization", "Bearer " + options.get("key")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static double at(long[] sorted, int percentile) {
        return sorted[Math.max(0, Math.min(sorted.length - 1, sorted.length * percentile / 100 - 1))] / 1000.0;
    }

    private String resident() throws IOException {
        if (options.get("pid").isEmpty()) {
            return "unknown (give --pid)";
        }
        try (var lines = Files.lines(Path.of("/proc", options.get("pid"), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("gone").replaceAll("\\D+", "") + " kB";
        }
    }
}
