package eu.elmgateway.doctor;

import eu.elmgateway.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Files of keys and certificates that registries' settings name: there, and not about to end. */
final class CertificateCheck implements Check {
    private static final Pattern SECRET = Pattern.compile("(?i).*\\.(pem|crt|cer|p12|pfx|key|jwks?|jks)");
    private static final Pattern CERTIFICATE = Pattern.compile("(?i).*\\.(pem|crt|cer)");
    private static final Duration SOON = Duration.ofDays(30);

    private final ConfigurationCheck files;
    private final Clock clock;

    CertificateCheck(ConfigurationCheck files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void look(Consumer<Line> seen) throws IOException {
        for (Registry registry : files.registries()) {
            Map<String, String> settings = new TreeMap<>(registry.settings());
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                if (SECRET.matcher(setting.getValue()).matches()) {
                    look(registry.name() + ", " + setting.getKey(), setting.getValue(), seen);
                }
            }
        }
    }

    private void look(String where, String text, Consumer<Line> seen) throws IOException {
        Path file;
        try {
            file = Path.of(text);
        } catch (InvalidPathException e) {
            return;
        }
        if (!Files.isReadable(file)) {
            seen.accept(Line.error(
                    "keys",
                    where + ": there is no " + file + " that can be read",
                    "Put it there, or mend the setting."));
            return;
        }
        if (CERTIFICATE.matcher(text).matches()
                && Files.readString(file, StandardCharsets.ISO_8859_1).contains("BEGIN CERTIFICATE")) {
            certificates(where, file, seen);
        } else {
            seen.accept(Line.ok("keys", where + ": " + file + " is there"));
        }
    }

    private void certificates(String where, Path file, Consumer<Line> seen) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                Instant end = ((X509Certificate) one).getNotAfter().toInstant();
                seen.accept(told(where + ": the certificate in " + file + " ends " + end, end));
            }
        } catch (GeneralSecurityException e) {
            seen.accept(Line.error(
                    "keys", where + ": " + file + " holds no certificate: " + e.getMessage(), "Put a PEM file there."));
        }
    }

    private Line told(String what, Instant end) {
        if (end.isBefore(clock.instant())) {
            return Line.error("keys", what, "Get a new one: this one is over.");
        }
        return end.isBefore(clock.instant().plus(SOON))
                ? Line.warn("keys", what, "Get a new one in time.")
                : Line.ok("keys", what);
    }
}
