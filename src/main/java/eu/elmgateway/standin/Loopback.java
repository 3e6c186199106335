package eu.elmgateway.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * An HTTP service on a loopback port. It answers what it was told to answer next, else what it makes of the request.
 * Thread-safe.
 */
final class Loopback implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<Request, Answer> service;
    private final Queue<Answer> told = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean losing = new AtomicBoolean();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     */
    Loopback(int port, Function<Request, Answer> service) {
        this.service = service;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "stand-in");
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    void answerNext(Answer answer) {
        told.add(answer);
    }

    /** Does what the next request asks for, and cuts the connection instead of answering. */
    void loseNextAnswer() {
        losing.set(true);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            requests.add(request);
            Answer next = told.poll();
            Answer answer = next == null ? service.apply(request) : next;
            if (!losing.getAndSet(false)) {
                send(exchange, answer);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
