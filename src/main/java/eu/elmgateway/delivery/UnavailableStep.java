package eu.elmgateway.delivery;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:unavailable}: the registry could not be reached; everything still open is tried again later. If it could be and
 * did not let us in, or was not who we know, trying again helps nobody: the operator must act. Thread-safe.
 */
final class UnavailableStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Batch.of(exchange).settleOpen(why == null ? unreachable("") : outcome(why));
    }

    private static Outcome outcome(Throwable why) {
        return Causes.first(JSchException.class, why)
                .flatMap(UnavailableStep::notLetIn)
                .or(() -> Causes.first(XRoadAnswerStep.StrangerException.class, why)
                        .map(stranger -> new Outcome.Unavailable(stranger.getMessage(), Duration.ZERO, false)))
                .orElseGet(() -> unreachable(": " + words(why)));
    }

    private static String words(Throwable why) {
        return Causes.first(CertificateExpiredException.class, why)
                .map(expired -> "its TLS certificate has expired (" + expired.getMessage()
                        + "); tell the registry, or set the clock of this machine right")
                .or(() -> Causes.first(NoSuchFileException.class, why).map(UnavailableStep::missing))
                .orElseGet(() -> Causes.innermost(why));
    }

    private static String missing(NoSuchFileException why) {
        Path folder = Path.of(why.getFile()).getParent();
        return "there is no folder " + folder + "; make it, or see why it is not mounted";
    }

    private static Outcome unreachable(String why) {
        return new Outcome.Unavailable("the registry cannot be reached" + why, Duration.ZERO, true);
    }

    private static Optional<Outcome> notLetIn(JSchException refusal) {
        if (refusal instanceof JSchHostKeyException) {
            return Optional.of(new Outcome.Held(
                    "the server is not the one that settings.knownHosts names; if it has a new key, put it there, restart, then"
                            + " resend",
                    true));
        }
        return String.valueOf(refusal.getMessage()).startsWith("Auth")
                ? Optional.of(new Outcome.Held(
                        "the server did not let us in; check settings.user and settings.password or settings.key, restart,"
                                + " then resend",
                        true))
                : Optional.empty();
    }
}
