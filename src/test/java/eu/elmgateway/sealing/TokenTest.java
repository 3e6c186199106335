package eu.elmgateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that never leaves its token (PKCS#11), where SoftHSM stands in for one. */
class TokenTest {
    private static final String PIN = "1234";

    @TempDir
    Path folder;

    @Test
    void aTokenSealsWithoutGivingItsKeyAway() throws Exception {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("none"));
        assumeTrue(Files.exists(library), "SoftHSM is not installed: apt-get install softhsm2");
        // SoftHSM reads its own configuration once a process; it must be there before.
        String configured = System.getenv("SOFTHSM2_CONF");
        assumeTrue(configured != null, "set SOFTHSM2_CONF to a file that names a token folder; see receipts.md");
        run("softhsm2-util", "--init-token", "--free", "--label", "seal", "--pin", PIN, "--so-pin", PIN);
        Path token = Files.writeString(
                folder.resolve("token.cfg"),
                "name = seal\nlibrary = " + library
                        + "\nslotListIndex = 0\nattributes(*, CKO_PRIVATE_KEY, *) = { CKA_SIGN = true }\n");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
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
                token.toString());
        SealKey key = SealKey.of("pkcs11:token.cfg", PIN, "seal", folder);
        byte[] sealed = new CredentialSealing(key, null, Clock.systemUTC()).seal("{\"id\":\"urn:1\"}".getBytes(UTF_8));
        var seals = new Seals(new SafeReaders(Limits.standard()), folder.resolve("nobody"), Clock.systemUTC());
        assertEquals(Integrity.INTACT, seals.json(sealed).integrity());
        assertEquals(null, key.key().getEncoded());
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
        }
    }
}
