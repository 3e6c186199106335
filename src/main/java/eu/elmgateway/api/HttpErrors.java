package eu.elmgateway.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers with a problem where no Camel route does. Thread-safe. */
final class HttpErrors {
    private final ObjectMapper json = ApiJson.mapper();

    /** Takes the router's errors: unknown addresses, methods and what failed before or after a route. */
    void on(Router router) {
        router.errorHandler(
                404,
                at -> answer(
                        at.request(),
                        Problem.of(ProblemKind.NOT_FOUND, Message.of("problem.nothing-at", at.normalizedPath()))));
        router.errorHandler(405, at -> methods(at, router));
        router.errorHandler(
                400,
                at -> answer(
                        at.request(), Problem.of(ProblemKind.BAD_REQUEST, Message.of("problem.malformed-address"))));
        router.errorHandler(
                500, at -> answer(at.request(), Problem.of(ProblemKind.INTERNAL_ERROR, Message.of("problem.defect"))));
    }

    /** Answers what is not HTTP as it should be. */
    void malformed(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        ProblemKind kind = cause instanceof TooLongHttpLineException
                ? ProblemKind.URI_TOO_LONG
                : cause instanceof TooLongHttpHeaderException ? ProblemKind.HEADERS_TOO_LARGE : ProblemKind.BAD_REQUEST;
        request.response().putHeader("Connection", "close");
        answer(request, Problem.of(kind, Message.of("problem.malformed-request")));
    }

    /** Answers with a problem. */
    void answer(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.connection().close();
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(ApiJson.bytes(json, problem.in(language(request)))));
    }

    private static Locale language(HttpServerRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted == null ? Languages.ENGLISH : Languages.of(wanted);
    }

    private void methods(RoutingContext at, Router router) {
        String allowed = allowed(at, router);
        at.response().putHeader("Allow", allowed);
        if (at.request().method().equals(HttpMethod.OPTIONS)) {
            at.response().setStatusCode(204).end();
        } else {
            answer(at.request(), Problem.of(ProblemKind.METHOD_NOT_ALLOWED, Message.of("problem.use", allowed)));
        }
    }

    private static String allowed(RoutingContext at, Router router) {
        return router.getRoutes().stream()
                .filter(route -> route.methods() != null && matches(at.normalizedPath(), route.getPath()))
                .flatMap(route -> Objects.requireNonNull(route.methods()).stream())
                .map(HttpMethod::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "))
                .concat(", OPTIONS");
    }

    private static boolean matches(String path, String template) {
        return path.matches(template.replaceAll(":[^/]+", "[^/]+") + "/?");
    }
}
