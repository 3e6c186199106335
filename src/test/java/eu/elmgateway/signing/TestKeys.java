package eu.elmgateway.signing;

import eu.elmgateway.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes key files as an operator would, with the JDK's keytool. */
public final class TestKeys {
    public static final String PASSWORD = "only-for-tests";

    private TestKeys() {}

    /** A PKCS#12 file with one key and a certificate made out to itself. */
    public static Path make(Path file, String algorithm) throws IOException, InterruptedException {
        return make(file, algorithm, "signer");
    }

    static Path make(Path file, String algorithm, String alias) throws IOException, InterruptedException {
        Path log = Files.createTempFile("keytool", ".log");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=Test provider",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!keytool.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool: " + Files.readString(log));
        }
        Files.delete(log);
        return file;
    }
}
