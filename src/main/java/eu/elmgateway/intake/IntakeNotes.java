package eu.elmgateway.intake;

import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.report.Face;
import eu.elmgateway.wording.Languages;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What intake steps note on an exchange for later ones. Properties, never headers: nothing outside can write a property.
 */
public final class IntakeNotes {
    private static final String SENDER = "elm-gateway.sender";
    private static final String FILE = "elm-gateway.file";
    private static final String REQUEST = "elm-gateway.request";
    private static final String QUERY = "elm-gateway.query";
    private static final String LANGUAGE = "elm-gateway.language";
    private static final String FACE = "elm-gateway.face";
    private static final String OPTIONS = "elm-gateway.options";
    private static final String CHECKS = "elm-gateway.checks";

    private IntakeNotes() {}

    static void sender(Exchange exchange, String sender) {
        exchange.setProperty(SENDER, sender);
    }

    /**
     * Who pushes.
     *
     * @throws IllegalStateException if the route did not authenticate before
     */
    public static String sender(Exchange exchange) {
        String sender = exchange.getProperty(SENDER, String.class);
        if (sender == null) {
            throw new IllegalStateException(
                    "put elm:authenticate before this step of route " + exchange.getFromRouteId());
        }
        return sender;
    }

    /**
     * What the step before left.
     *
     * @throws IllegalStateException if it left something else
     */
    public static <T> T body(Exchange exchange, Class<T> type) {
        Object body = exchange.getMessage().getBody();
        if (type.isInstance(body)) {
            return type.cast(body);
        }
        throw new IllegalStateException(
                "route " + exchange.getFromRouteId() + " has its elm: steps in the wrong order: one"
                        + " needs a " + type.getSimpleName() + " and found "
                        + (body == null ? "nothing" : "a " + body.getClass().getSimpleName()));
    }

    /** CXF makes an exchange of its own out of the one that brought the request: what was noted there counts here. */
    static void carryOver(Exchange from, Exchange to) {
        to.setProperty(SENDER, from.getProperty(SENDER));
        to.setProperty(REQUEST, from.getProperty(REQUEST));
        to.setProperty(LANGUAGE, from.getProperty(LANGUAGE));
    }

    static void language(Exchange exchange, Locale language) {
        exchange.setProperty(LANGUAGE, language);
    }

    /** What the sender reads; English if it did not say. */
    public static Locale language(Exchange exchange) {
        return exchange.getProperty(LANGUAGE, Languages.ENGLISH, Locale.class);
    }

    static void face(Exchange exchange, Face face) {
        exchange.setProperty(FACE, face);
    }

    /** In what face a report is wanted. */
    static Face face(Exchange exchange) {
        return exchange.getProperty(FACE, Face.JSON, Face.class);
    }

    static void options(Exchange exchange, ValidationOptions options) {
        exchange.setProperty(OPTIONS, options);
    }

    /** How the document is to be judged; empty if as any push. */
    static Optional<ValidationOptions> options(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(OPTIONS, ValidationOptions.class));
    }

    static void checks(Exchange exchange, boolean wanted) {
        exchange.setProperty(CHECKS, wanted);
    }

    /** Whether the checks of Europass are wanted. */
    static boolean checks(Exchange exchange) {
        return exchange.getProperty(CHECKS, false, Boolean.class);
    }

    static void request(Exchange exchange, HttpServerRequest request) {
        exchange.setProperty(REQUEST, request);
    }

    /**
     * The HTTP request whose body still waits on the wire.
     *
     * @throws IllegalStateException if the route does not begin with {@code platform-http} and {@code elm:allow}
     */
    public static HttpServerRequest request(Exchange exchange) {
        return begun(exchange, exchange.getProperty(REQUEST, HttpServerRequest.class));
    }

    private static <T> T begun(Exchange exchange, @Nullable T noted) {
        if (noted == null) {
            throw new IllegalStateException("begin route " + exchange.getFromRouteId()
                    + " with platform-http (useBodyHandler: false) and elm:allow");
        }
        return noted;
    }

    static void query(Exchange exchange, MultiMap query) {
        exchange.setProperty(QUERY, query);
    }

    /**
     * The parameters in the query of the HTTP request, without what stands in its path.
     *
     * @throws IllegalStateException if the route does not begin with {@code platform-http} and {@code elm:allow}
     */
    public static MultiMap query(Exchange exchange) {
        return begun(exchange, exchange.getProperty(QUERY, MultiMap.class));
    }

    /** Notes the file that was taken. */
    public static void file(Exchange exchange, Path file) {
        exchange.setProperty(FILE, file);
    }

    /**
     * The file that was taken.
     *
     * @throws IllegalStateException if the route does not begin with {@code file} and {@code elm:drop}
     */
    static Path file(Exchange exchange) {
        Path file = exchange.getProperty(FILE, Path.class);
        if (file == null) {
            throw new IllegalStateException("begin route " + exchange.getFromRouteId() + " with file and elm:drop");
        }
        return file;
    }
}
