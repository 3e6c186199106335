import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pushes one sample many times in one NDJSON batch, each under an id of its own, and waits until every item has its verdict.
 * Loopback only, bounded by count and by a deadline. With the process id of the gateway it tells the processor time per item.
 *
 * <pre>java src/bench/Batches.java --key KEY --file src/main/dist/samples/fi-competence-badge.jsonld --count 50000
 *      [--url http://127.0.0.1:8080] [--pid PID] [--seconds 3600]</pre>
 */
public final class Batches {
    private static final Pattern ID = Pattern.compile("urn:credential:[0-9a-f-]{36}");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> options;
    private final String sample;

    private Batches(Map<String, String> options) throws IOException {
        this.options = options;
        // A document a line: no line of a sample breaks within a text.
        this.sample = Files.readString(Path.of(options.get("file"))).replaceAll("\\s*\\n\\s*", "");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>(
                Map.of("url", "http://127.0.0.1:8080", "count", "1000", "seconds", "3600", "pid", ""));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].substring(2), args[i + 1]);
        }
        String host = URI.create(options.get("url")).getHost();
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new IllegalArgumentException("load goes to loopback only, not to " + host);
        }
        new Batches(options).run();
    }

    private void run() throws Exception {
        int count = Integer.parseInt(options.get("count"));
        System.out.printf("%d items of %d bytes%n", count, sample.length());
        double processor = processor();
        long begin = System.nanoTime();
        String status = send(HttpRequest.newBuilder(URI.create(options.get("url") + "/v1/batches"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines(count))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        System.out.printf("acknowledged after %.1f s, processor %.1f s%n", since(begin), processor() - processor);
        String body = "";
        for (long told = 0; !body.contains("\"completedAt\"") && since(begin) < Integer.parseInt(options.get("seconds")); ) {
            Thread.sleep(500);
            body = send(HttpRequest.newBuilder(URI.create(options.get("url") + status))).body();
            if (since(begin) > told + 30) {
                told = (long) since(begin);
                System.out.printf("%4d s: %s%n", told, body.replaceAll("(?s).*?\"items\" : (\\{[^}]*}).*?\"percent\" : ([0-9.]+).*", "$2 %% $1").replaceAll("\\s+", " "));
            }
        }
        double seconds = since(begin);
        double spent = processor() - processor;
        System.out.println(body);
        System.out.printf("%.1f s, %.1f items/s; processor %.2f ms per item; %s%n", seconds, count / seconds, spent * 1000 / count, peak());
    }

    private InputStream lines(int count) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < count;
            }

            @Override
            public InputStream nextElement() {
                next++;
                String own = ID.matcher(sample).replaceFirst(Matcher.quoteReplacement("urn:credential:" + UUID.randomUUID()));
                return new ByteArrayInputStream((own + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(
                request.header("Authorization", "Bearer " + options.get("key")).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Seconds of processor time of the gateway, all threads. */
    private double processor() throws IOException {
        if (options.get("pid").isEmpty()) {
            return 0;
        }
        String stat = Files.readString(Path.of("/proc", options.get("pid"), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private String peak() throws IOException {
        if (options.get("pid").isEmpty()) {
            return "give --pid for memory and processor";
        }
        try (var lines = Files.lines(Path.of("/proc", options.get("pid"), "status"))) {
            return "resident at most " + lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("gone").replaceAll("\\D+", "") + " kB";
        }
    }
}
