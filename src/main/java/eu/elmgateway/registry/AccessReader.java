package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the {@code access} of a file; what it leaves open is empty here and missing there. For one thread. */
public final class AccessReader {
    private static final List<String> LOGINS = List.of("basic", "bearer", "oauth2");

    private final ConfigFile file;
    private final Function<String, Map<String, String>> texts;

    /**
     * Makes one.
     *
     * @param texts the texts under a pointer, placeholders filled in
     */
    public AccessReader(ConfigFile file, Function<String, Map<String, String>> texts) {
        this.file = file;
        this.texts = texts;
    }

    /**
     * How the gateway shows who it is.
     *
     * @throws eu.elmgateway.safe.ConfigException if there are two logins, or a file that is not there
     */
    public Access read() {
        JsonNode access = file.tree().path("access");
        List<String> logins = LOGINS.stream().filter(access::has).toList();
        if (logins.size() > 1) {
            throw file.wrong(
                    "/access/" + logins.get(1),
                    "Who is spoken to takes one login, and here are " + String.join(" and ", logins) + ".",
                    "Leave all but one out.");
        }
        return new Access(logins.isEmpty() ? null : login(logins.get(0)), access.has("tls") ? keys() : null);
    }

    private Access.Login login(String kind) {
        Map<String, String> of = texts.apply("/access/" + kind);
        return switch (kind) {
            case "basic" -> new Access.Basic(text(of, "user"), text(of, "password"));
            case "bearer" -> new Access.Bearer(text(of, "token"));
            default ->
                new Access.ClientCredentials(
                        text(of, "address"), text(of, "clientId"), text(of, "clientSecret"), text(of, "scope"));
        };
    }

    private Access.Keys keys() {
        Map<String, String> of = texts.apply("/access/tls");
        return new Access.Keys(
                place(of, "keystore"), text(of, "password"), place(of, "truststore"), text(of, "truststorePassword"));
    }

    private @Nullable Path place(Map<String, String> of, String key) {
        String text = text(of, key);
        if (text.isBlank()) {
            return null;
        }
        Path path = Path.of(text);
        if (!Files.isReadable(path)) {
            throw file.wrong(
                    "/access/tls/" + key,
                    "There is no file " + path.toAbsolutePath() + " that may be read.",
                    "Write where the PKCS#12 file is, from the root or from where the gateway is started.");
        }
        return path;
    }

    private static String text(Map<String, String> of, String key) {
        return of.getOrDefault(key, "");
    }
}
