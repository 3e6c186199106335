package eu.elmgateway.delivery;

import eu.elmgateway.Patience;
import eu.elmgateway.registry.Access;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** One key of somebody on loopback, who believes nobody else; made with the JDK's keytool. */
public final class TestCertificates {
    private static final String PASSWORD = "secret";

    private final Path keystore;
    private final Path truststore;

    public TestCertificates(Path folder) throws Exception {
        this(folder, false);
    }

    private TestCertificates(Path folder, boolean expired) throws Exception {
        keystore = folder.resolve("own.p12");
        truststore = folder.resolve("others.p12");
        keytool("-genkeypair -alias us -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -validity 3650");
        String believed = expired ? sign(folder) : "us";
        KeyStore own = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        KeyStore others = KeyStore.getInstance("PKCS12");
        others.load(null, null);
        others.setCertificateEntry("them", own.getCertificate(believed));
        try (OutputStream out = Files.newOutputStream(truststore)) {
            others.store(out, PASSWORD.toCharArray());
        }
        if (expired) {
            keytool("-delete -alias authority");
        }
    }

    /** Lets an authority sign for a day, ten days ago; a certificate that is believed itself would never expire for Java. */
    private String sign(Path folder) throws Exception {
        Path request = folder.resolve("request.pem");
        Path signed = folder.resolve("signed.pem");
        keytool("-genkeypair -alias authority -keyalg EC -dname CN=Authority -ext bc=ca:true -validity 3650");
        keytool("-certreq -alias us -file " + request);
        keytool("-gencert -alias authority -startdate -10d -validity 1 -ext san=ip:127.0.0.1 -infile " + request
                + " -outfile " + signed);
        keytool("-importcert -noprompt -alias us -file " + signed);
        return "authority";
    }

    private void keytool(String arguments) throws Exception {
        String command = Path.of(System.getProperty("java.home"), "bin", "keytool") + " " + arguments
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + keystore;
        Process keytool = new ProcessBuilder(command.split(" ", -1))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool failed: " + arguments);
        }
    }

    /** One that was good for a day, ten days ago. */
    static TestCertificates expired(Path folder) throws Exception {
        return new TestCertificates(folder, true);
    }

    public SSLContext context() {
        return Keystores.context(new Access.Keys(keystore, PASSWORD, truststore, PASSWORD));
    }

    /** What a registry's file says of them. */
    String access() {
        return "access: {tls: {keystore: '%s', password: secret, truststore: '%s', truststorePassword: secret}}\n"
                .formatted(keystore, truststore);
    }
}
