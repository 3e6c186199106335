package eu.elmgateway.ewp;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.signing.SigningKey;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * HTTP signatures of EWP at one address, by the settings of a registry's file: {@code clientKeys} (the file of partners; without it
 * nothing is signed or verified), {@code url} (the address in the manifest), {@code serverKey}, {@code serverPassword} and
 * {@code serverAlias} (the PKCS#12 file of the key that the manifest announces). Thread-safe.
 */
public final class HttpSignatures {
    /** How {@code WWW-Authenticate} asks for a signature. */
    public static final String CHALLENGE = "Signature realm=\"EWP\"";

    private final RequestCheck check;
    private final ResponseSignature answers;

    private HttpSignatures(RequestCheck check, ResponseSignature answers) {
        this.check = check;
        this.answers = answers;
    }

    /**
     * Reads settings and files; empty if there is no {@code clientKeys}.
     *
     * @param settings a setting by its name, empty if it is blank
     * @param home the gateway's folder, to which the file of partners is relative
     * @throws IllegalArgumentException if a setting is missing or wrong; the message says what to write
     * @throws eu.elmgateway.safe.ConfigException if the file of partners is wrong
     */
    public static Optional<HttpSignatures> of(
            Function<String, Optional<String>> settings, Path home, SafeReaders readers, Clock clock) {
        return settings.apply("clientKeys").map(file -> {
            Path schemas = home.resolve("schemas/gateway");
            ClientKeys keys = ClientKeys.read(
                    home.resolve(file), readers.config(schemas, schemas.resolve("ewp-clients.schema.json")));
            SigningKey key = SigningKey.of(
                    home.resolve(demanded(settings, "serverKey")),
                    settings.apply("serverPassword").orElse(""),
                    settings.apply("serverAlias").orElse(null));
            return new HttpSignatures(
                    new RequestCheck(Address.of(demanded(settings, "url")), keys, clock),
                    new ResponseSignature(key, clock));
        });
    }

    private static String demanded(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name)
                .orElseThrow(() -> new IllegalArgumentException("settings." + name
                        + " is not there, and clientKeys is: HTTP signatures need clientKeys, url and serverKey"));
    }

    /**
     * Who asks by signature.
     *
     * @throws EwpRefusal if nobody signed, or not as it must be
     */
    public EwpCaller caller(EwpRequest request) throws EwpRefusal {
        if (!request.signs()) {
            throw EwpRefusal.unauthorized(Message.of("ewp.no-authentication"));
        }
        return check.caller(request);
    }

    /**
     * The headers that sign an answer; none if the client neither signed nor asked for it.
     *
     * @param caller who signed the request, null if nobody did
     */
    public Map<String, String> headers(EwpRequest request, @Nullable EwpCaller caller, byte[] body) {
        return caller != null || wanted(request) ? answers.headers(request, caller, body) : Map.of();
    }

    private static boolean wanted(EwpRequest request) {
        String accepted = request.header("Accept-Signature").orElse("");
        return Arrays.stream(accepted.split(",", -1))
                .anyMatch(one -> one.strip().equalsIgnoreCase(SignatureParameters.ALGORITHM));
    }
}
