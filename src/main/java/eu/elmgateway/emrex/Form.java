package eu.elmgateway.emrex;

import eu.elmgateway.api.BodyReading;
import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** The fields of a request: of its query if it is a GET, else of its body, a form. Immutable. */
record Form(Map<String, List<String>> fields) {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final long LARGEST = 65_536;

    /** Reads them off the wire, never more than 64 KiB. */
    static Form of(Exchange exchange, HttpLimits limits) throws InterruptedException {
        HttpServerRequest request = request(exchange);
        if (request.method().equals(HttpMethod.GET)) {
            return parse(request, new byte[0]);
        }
        demandType(request);
        return parse(request, body(request, limits));
    }

    static HttpServerRequest request(Exchange exchange) {
        return ((HttpMessage) exchange.getMessage()).getRequest();
    }

    static void demandType(HttpServerRequest request) {
        String type = String.valueOf(request.getHeader("Content-Type"));
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Message.of("emrex.type"))
                            .accepting(List.of(TYPE)),
                    Map.of("Accept-Post", TYPE));
        }
    }

    static byte[] body(HttpServerRequest request, HttpLimits limits) throws InterruptedException {
        var bounded = new HttpLimits(Math.min(LARGEST, limits.maxBody()), limits.idle(), limits.threads());
        return new BodyReading(request, bounded).read();
    }

    /** The fields of a request whose body was read. */
    static Form parse(HttpServerRequest request, byte[] body) {
        String query = request.query() == null ? "" : request.query();
        return parse(request.method().equals(HttpMethod.GET) ? query : new String(body, StandardCharsets.UTF_8));
    }

    /** Takes a text of names and values apart. */
    static Form parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : text.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (!field.isEmpty()) {
                fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(Message.of("emrex.escape"));
        }
    }

    /** All values of a field that are not blank. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The one value of a field, if it is there. */
    Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw refused(Message.of("emrex.twice", name));
        }
        return all.stream().findFirst();
    }

    /** The one value of a field that must be there. */
    String demanded(String name) {
        return one(name).orElseThrow(() -> refused(Message.of("emrex.absent", name)));
    }

    static ProblemException refused(Message why) {
        return new ProblemException(ProblemKind.BAD_REQUEST, why);
    }
}
