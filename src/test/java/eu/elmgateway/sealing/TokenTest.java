package eu.elmgateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import eu.elmgateway.Patience;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key that never leaves its token (PKCS#11), where SoftHSM stands in for one. SoftHSM reads its configuration once a process,
 * so that what works with the token is a process of its own.
 */
class TokenTest {
    private static final String PIN = "1234";

    @TempDir
    Path folder;

    @BeforeEach
    void token() throws Exception {
        Path library = library().orElseGet(TokenTest::absent);
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        Files.writeString(
                folder.resolve("token.cfg"),
                "name = seal\nlibrary = " + library
                        + "\nslotListIndex = 0\nattributes(*, CKO_PRIVATE_KEY, *) = { CKA_SIGN = true }\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "seal", "--pin", PIN, "--so-pin", PIN);
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> places = Stream.of("/usr/lib/softhsm", "/usr/lib64/softhsm", "/usr/lib64/pkcs11")
                .map(Path::of)) {
            return places.map(place -> place.resolve("libsofthsm2.so"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    private static Path absent() {
        String text = "no key in a token was tried: SoftHSM is not installed (apt-get install softhsm2)";
        if ("true".equals(System.getenv("CI"))) {
            fail(text + ", and CI=true allows no skipping");
        }
        return Assumptions.abort(text);
    }

    @Test
    void aTokenSealsWithoutGivingItsKeyAway() throws Exception {
        run(
                java("keytool"),
                "-genkeypair",
                "-alias",
                "seal",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=Token",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                folder.resolve("token.cfg").toString());
        run(
                java("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sealing.class.getName(),
                folder.toString());
        byte[] sealed = Files.readAllBytes(folder.resolve("sealed.json"));
        var seals = new Seals(new SafeReaders(Limits.standard()), folder.resolve("nobody"), Clock.systemUTC());
        assertEquals(Integrity.INTACT, seals.json(sealed).integrity());
        assertEquals("it has no encoded form", Files.readString(folder.resolve("key.txt")));
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        var builder =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        if (!process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
        }
    }

    /** The process. */
    static final class Sealing {
        private Sealing() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            SealKey key = SealKey.of("pkcs11:token.cfg", PIN, "seal", folder);
            byte[] sealed =
                    new CredentialSealing(key, null, Clock.systemUTC()).seal("{\"id\":\"urn:1\"}".getBytes(UTF_8));
            Files.write(folder.resolve("sealed.json"), sealed);
            Files.writeString(
                    folder.resolve("key.txt"),
                    key.key().getEncoded() == null ? "it has no encoded form" : "it can be read");
        }
    }
}
