package eu.elmgateway.delivery;

import eu.elmgateway.registry.Access;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** One key of somebody on loopback, who believes nobody else; made with the JDK's keytool. */
final class TestCertificates {
    private static final String PASSWORD = "secret";

    private final Path keystore;
    private final Path truststore;

    TestCertificates(Path folder) throws Exception {
        keystore = folder.resolve("own.p12");
        truststore = folder.resolve("others.p12");
        String command = Path.of(System.getProperty("java.home"), "bin", "keytool")
                + " -genkeypair -alias us -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -validity 3650"
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + keystore;
        Process keytool = new ProcessBuilder(command.split(" ", -1)).inheritIO().start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore own = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        KeyStore others = KeyStore.getInstance("PKCS12");
        others.load(null, null);
        others.setCertificateEntry("them", own.getCertificate("us"));
        try (OutputStream out = Files.newOutputStream(truststore)) {
            others.store(out, PASSWORD.toCharArray());
        }
    }

    SSLContext context() {
        return Keystores.context(new Access.Keys(keystore, PASSWORD, truststore, PASSWORD));
    }

    /** What a registry's file says of them. */
    String access() {
        return "access: {tls: {keystore: '%s', password: secret, truststore: '%s', truststorePassword: secret}}\n"
                .formatted(keystore, truststore);
    }
}
