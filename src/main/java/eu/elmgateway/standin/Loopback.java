package eu.elmgateway.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP service on a loopback port. It does wrong what it was told to do wrong next, answers what it was told to answer next, else
 * what it makes of the request. Thread-safe.
 */
final class Loopback implements AutoCloseable {
    private static final int REMEMBERED = 1000;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Service service;
    private final Queue<Answer> told = new ConcurrentLinkedQueue<>();
    private final Deque<Request> requests = new ArrayDeque<>();

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     * @param tls by whose certificate it speaks TLS, null for plain HTTP
     */
    Loopback(int port, @Nullable SSLContext tls, Service service) {
        this.service = service;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "stand-in");
            thread.setDaemon(true);
            return thread;
        });
        this.server = server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer server(InetSocketAddress address, @Nullable SSLContext tls) {
        try {
            if (tls == null) {
                return HttpServer.create(address, 0);
            }
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            return secure;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + address.getPort() + " on loopback: " + e.getMessage(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + path;
    }

    void answerNext(Answer answer) {
        told.add(answer);
    }

    /** The last requests, in order. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            remember(request);
            Answer next = told.poll();
            if (next != null) {
                send(exchange, next, false);
                return;
            }
            var mishap = new Mishap(service, service.mischief(request));
            Optional<Answer> answer = mishap.answer(request);
            if (answer.isPresent()) {
                send(exchange, answer.get(), mishap.cutsShort());
            }
        }
    }

    private void remember(Request request) {
        synchronized (requests) {
            requests.addLast(request);
            if (requests.size() > REMEMBERED) {
                requests.removeFirst();
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean half) throws IOException {
        byte[] bytes = answer.bytes();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes, 0, half ? bytes.length / 2 : bytes.length);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
