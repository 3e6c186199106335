package eu.elmgateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.elmgateway.Settings.TrustSettings;
import eu.elmgateway.delivery.TestCertificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lists of the EU are published under https: the proxy opens a tunnel and sees nothing of what goes through. */
@Timeout(Patience.HANGS)
class ProxiedFetchTest {
    private static final byte[] LIST = "<TrustServiceStatusList/>".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpsServer publisher;
    private ServerSocket proxy;
    private SSLContext tls;
    private @Nullable String wanted;

    @BeforeEach
    void start() throws Exception {
        tls = new TestCertificates(folder).context();
        publisher = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.setHttpsConfigurator(new HttpsConfigurator(tls));
        publisher.createContext("/", exchange -> {
            told.add("list " + exchange.getRequestHeaders().containsKey("Proxy-Authorization"));
            exchange.sendResponseHeaders(200, LIST.length);
            exchange.getResponseBody().write(LIST);
            exchange.close();
        });
        publisher.start();
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::listen);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        publisher.stop(0);
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!proxy.isClosed()) {
            try {
                Socket asking = proxy.accept();
                begin(() -> tunnel(asking));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void tunnel(Socket asking) {
        try (asking) {
            String head = head(asking);
            told.add(head.lines().findFirst().orElseThrow());
            OutputStream answer = asking.getOutputStream();
            if (wanted != null && !head.contains("Proxy-Authorization: Basic " + wanted)) {
                answer.write(
                        "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(ISO_8859_1));
                return;
            }
            try (var there = new Socket(
                    InetAddress.getLoopbackAddress(), publisher.getAddress().getPort())) {
                answer.write("HTTP/1.1 200 Go on\r\n\r\n".getBytes(ISO_8859_1));
                begin(() -> copy(asking, there));
                there.getInputStream().transferTo(answer);
            }
        } catch (IOException brokenOff) {
            // By whom, and when, is no matter here.
        }
    }

    private static String head(Socket asking) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(asking.getInputStream(), ISO_8859_1), 1);
        var head = new StringBuilder();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            head.append(line).append('\n');
            line = reader.readLine();
        }
        return head.toString();
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException over) {
            // The other side has said what it had to say.
        }
    }

    private byte[] fetch(@Nullable String user, String password) throws IOException {
        URI through = URI.create("http://127.0.0.1:" + proxy.getLocalPort());
        var settings = new TrustSettings(null, through, user, password, Duration.ofHours(1));
        var client =
                ProxiedFetch.client(settings, Patience.LONG).sslContext(tls).build();
        // An address that nobody answers at: only through the proxy is there anything.
        return new ProxiedFetch(client, 1_000, Patience.LONG).fetch(URI.create("https://127.0.0.1:1/lotl.xml"));
    }

    @Test
    void aListUnderHttpsComesThroughATunnelOfTheProxy() throws IOException {
        assertEquals(new String(LIST, UTF_8), new String(fetch(null, ""), UTF_8));
        assertEquals(List.of("CONNECT 127.0.0.1:1 HTTP/1.1", "list false"), told);
    }

    @Test
    void aProxyThatAsksIsToldThePasswordAndThePublisherIsNot() throws IOException {
        wanted = Base64.getEncoder().encodeToString("campus:s3cret".getBytes(UTF_8));
        assertEquals(new String(LIST, UTF_8), new String(fetch("campus", "s3cret"), UTF_8));
        assertEquals("list false", told.get(told.size() - 1));
    }

    @Test
    void aProxyThatIsToldNoPasswordLetsNothingThrough() {
        wanted = "other";
        assertThrows(IOException.class, () -> fetch(null, ""));
        assertTrue(told.stream().noneMatch(one -> one.startsWith("list")), told::toString);
    }

    @Test
    void settingsNeverShowThePassword() {
        var settings = new TrustSettings(null, null, "campus", "s3cret", Duration.ofHours(1));
        assertTrue(!settings.toString().contains("s3cret"), settings::toString);
    }
}
