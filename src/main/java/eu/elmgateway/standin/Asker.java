package eu.elmgateway.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Asks a gateway over HTTP, well or badly. Thread-safe. */
final class Asker {
    /** All that can go wrong with a question. */
    static final Set<Misbehaviour> KINDS = EnumSet.of(
            Misbehaviour.SLOW,
            Misbehaviour.CUT,
            Misbehaviour.NO_ENTRY,
            Misbehaviour.HTML,
            Misbehaviour.EMPTY,
            Misbehaviour.LOST_ANSWER,
            Misbehaviour.DUPLICATE,
            Misbehaviour.STRAY);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Mischief mischief;

    Asker(Mischief mischief) {
        this.mischief = mischief;
    }

    /**
     * Asks once, unless it is told to do so twice.
     *
     * @throws IOException if there is no answer, or if it was told not to wait for one
     */
    HttpResponse<String> ask(Question question) throws IOException, InterruptedException {
        Optional<Misbehaviour> how = mischief.take(KINDS);
        if (how.isEmpty()) {
            return send(question);
        }
        return switch (how.get()) {
            case NO_ENTRY -> send(question.by(question.stale()));
            case HTML -> send(question.as("text/html"));
            case EMPTY -> send(question.saying(""));
            case STRAY -> send(question.saying(question.stray()));
            case DUPLICATE -> twice(question);
            default -> throw hungUp(question, how.get());
        };
    }

    private HttpResponse<String> send(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(question.where())
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + question.token())
                .header("Content-Type", question.type())
                .POST(BodyPublishers.ofString(question.body()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> twice(Question question) throws IOException, InterruptedException {
        send(question);
        return send(question);
    }

    /** Sends half the question or all of it, and goes away; with SLOW it takes its time between the halves. */
    private IOException hungUp(Question question, Misbehaviour how) throws IOException {
        byte[] request = bytes(question);
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            question.where().getHost(), question.where().getPort()),
                    (int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            int half = request.length - question.body().getBytes(StandardCharsets.UTF_8).length / 2 - 1;
            out.write(request, 0, half);
            out.flush();
            if (how == Misbehaviour.SLOW) {
                mischief.dawdle();
            }
            if (how != Misbehaviour.CUT) {
                out.write(request, half, request.length - half);
                out.flush();
                socket.setSoTimeout((int) PATIENCE.toMillis());
                int first = socket.getInputStream().read();
                return new IOException("it went away, as it was told, when it had read one byte: " + first);
            }
        }
        return new IOException("it went away, as it was told");
    }

    private static byte[] bytes(Question question) {
        byte[] body = question.body().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + question.where().getRawPath() + " HTTP/1.1\r\nHost: "
                + question.where().getAuthority() + "\r\nAuthorization: Bearer " + question.token()
                + "\r\nContent-Type: " + question.type() + "\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
