package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verifies in a process of its own, in which every socket is an error that ends it, seals whose certificates name addresses of
 * revocation lists.
 */
class NoNetworkTest {
    private static final int ASKED = 7;
    private static final int TRUSTED = 0;

    @TempDir
    Path folder;

    @Test
    void nobodyIsAskedForAVerdict() throws Exception {
        GeneratedPki pki = GeneratedPki.ONE;
        Files.write(
                folder.resolve("sealed.json"),
                new Sealing().json(Sealing.CREDENTIAL, pki.seal, SignatureLevel.JAdES_BASELINE_LTA));
        Path trust = pki.trusted(folder.resolve("trust"));
        Files.delete(trust.resolve("seals.crl"));
        assertEquals(TRUSTED, run("sealed.json"));
    }

    @Test
    void theForbiddenSocketsAreTrulyForbidden() throws Exception {
        assertEquals(ASKED, run("none"));
    }

    private int run(String document) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sealed.class.getName(),
                        folder.toString(),
                        document))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        return process.waitFor();
    }

    /** The process. */
    static final class Sealed {
        private Sealed() {}

        @SuppressWarnings("deprecation")
        public static void main(String[] arguments) throws Exception {
            Socket.setSocketImplFactory(() -> {
                Runtime.getRuntime().halt(ASKED);
                throw new IllegalStateException();
            });
            Path folder = Path.of(arguments[0]);
            if (arguments[1].equals("none")) {
                new URL("http://crl.invalid/").openStream().close();
            }
            var readers = new SafeReaders(Limits.standard());
            var now = Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC);
            SealVerdict verdict = new Seals(readers, folder.resolve("trust"), now)
                    .json(Files.readAllBytes(folder.resolve(arguments[1])));
            Runtime.getRuntime().halt(verdict.valid() ? TRUSTED : 1);
        }
    }

    /** Channels are sockets too. */
    public static final class NoChannels extends SelectorProvider {
        @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
        private static <T> T asked() {
            Runtime.getRuntime().halt(ASKED);
            throw new IllegalStateException();
        }

        @Override
        public DatagramChannel openDatagramChannel() {
            return asked();
        }

        @Override
        public DatagramChannel openDatagramChannel(java.net.ProtocolFamily family) {
            return asked();
        }

        @Override
        public Pipe openPipe() throws IOException {
            return asked();
        }

        @Override
        public AbstractSelector openSelector() {
            return asked();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            return asked();
        }

        @Override
        public SocketChannel openSocketChannel() {
            return asked();
        }
    }
}
