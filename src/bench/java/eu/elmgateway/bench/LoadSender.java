package eu.elmgateway.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pushes a mix of documents over HTTP at a set rate, each under an id of its own, to all gateways in turn: of ten, six with a
 * picture and three with many parts, both of the size asked for, and one of EDCI as it is. Thread-safe.
 */
final class LoadSender {
    private static final int THREADS = 16;
    private static final int ACCEPTED = 202;
    private static final int KINDS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Mixed> mix = new ArrayList<>();
    private final List<URI> gateways;
    private final String key;

    /** A document. */
    record Mixed(String mediaType, String text) {}

    LoadSender(List<URI> gateways, String key, List<Mixed> mix) {
        this.gateways = List.copyOf(gateways);
        this.key = key;
        this.mix.addAll(mix);
    }

    /** The documents of a size. */
    static List<Mixed> mix(int kilobytes) throws Exception {
        var picture = new Mixed("application/json", text(Documents.of("image-" + kilobytes + "-valid")));
        var parts = new Mixed("application/json", text(Documents.of("transcript-" + kilobytes + "-valid")));
        var edci = new Mixed("application/xml", Files.readString(Path.of("src/main/dist/samples/it-certificate.xml")));
        List<Mixed> mix = new ArrayList<>();
        for (int i = 0; i < KINDS; i++) {
            mix.add(i == KINDS - 1 ? edci : i % 3 == 2 ? parts : picture);
        }
        return mix;
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    /**
     * Pushes for so long.
     *
     * @param rate how many a second, 0 for as many as go
     * @return the microseconds that each took to be answered, from when it was due, the shortest first: waiting for a slow gateway counts
     */
    long[] push(int rate, int seconds) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        long length = seconds * 1_000_000_000L;
        List<Future<?>> pushing = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            pushing.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); ; i = next.getAndIncrement()) {
                    long due = rate == 0 ? System.nanoTime() : begin + i * 1_000_000_000L / rate;
                    if (due - begin >= length) {
                        return null;
                    }
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    push(gateways.get(i % gateways.size()), mix.get(i % mix.size()));
                    taken.add((System.nanoTime() - due) / 1000);
                }
            }));
        }
        threads.shutdown();
        if (!threads.awaitTermination(seconds * 10L + 120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway is far too slow; nothing was measured");
        }
        for (Future<?> one : pushing) {
            one.get(); // a gateway that does not answer spoils the run
        }
        long[] micros = taken.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(micros);
        return micros;
    }

    private void push(URI gateway, Mixed mixed) throws Exception {
        String body = mixed.text().replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + UUID.randomUUID());
        var answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/credentials"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", mixed.mediaType())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED && refused.incrementAndGet() == 1) {
            System.out.println("refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** How many were not accepted so far. */
    int refused() {
        return refused.get();
    }
}
