package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.wording.Languages;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:allow?headers=A,B&path=c}: directly after a consumer, drops every header but those named. From an HTTP request
 * they are taken anew, out of its header section only: Camel merges query parameters into headers, and a header such as
 * {@code operationName} or {@code CamelHttpUri} steers components further on. {@code path} names the variables in the
 * consumer's path, {@code query} the parameters that may stand in the query; {@code none} refuses any, and
 * without it they are left to steps further on. Who allows {@code Accept-Language} is answered in it.
 * What was noted on an exchange goes with it through CXF. Thread-safe.
 */
final class AllowStep implements Processor {
    private final List<String> allowed;
    private final List<String> path;
    private final @Nullable List<String> query;

    AllowStep(StepParameters given) {
        this.allowed = given.list("headers");
        this.path = given.listOrNone("path");
        this.query = given.has("query") ? given.list("query") : null;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message instanceof HttpMessage http) {
            fromRequest(exchange, http.getRequest());
        } else {
            SoapOrigin.of(message).ifPresent(origin -> IntakeNotes.carryOver(origin, exchange));
            keep(message, allowed);
        }
    }

    private void fromRequest(Exchange exchange, HttpServerRequest request) {
        Message message = exchange.getMessage();
        IntakeNotes.request(exchange, request);
        keep(message, path);
        path.forEach(variable -> message.setHeader(variable, last(message.getHeader(variable))));
        IntakeNotes.query(exchange, query(request, message));
        if (query != null) {
            asked(message, IntakeNotes.query(exchange), query);
        }
        if (allowed.contains("Accept-Language")) {
            String wanted = request.getHeader("Accept-Language");
            IntakeNotes.language(exchange, wanted == null ? Languages.ENGLISH : Languages.of(wanted));
        }
        for (String name : allowed) {
            List<String> values = request.headers().getAll(name);
            if (!values.isEmpty()) {
                message.setHeader(name, String.join(", ", values));
            }
        }
    }

    /** A header or a parameter of a variable's name stands before what the path says. */
    private static @Nullable Object last(@Nullable Object value) {
        return value instanceof List<?> values ? values.get(values.size() - 1) : value;
    }

    /** The server counts what stands in the path among the parameters, unless the query names it too. */
    private MultiMap query(HttpServerRequest request, Message message) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap().addAll(request.params());
        for (String variable : path) {
            if (all.getAll(variable).equals(Collections.singletonList(message.getHeader(variable)))) {
                all.remove(variable);
            }
        }
        return all;
    }

    /** A parameter that nobody knows is refused: what was meant to narrow a list would silently not. */
    private static void asked(Message message, MultiMap given, List<String> query) {
        for (String name : given.names()) {
            if (!query.contains(name)) {
                throw wrong(
                        query.isEmpty()
                                ? eu.elmgateway.wording.Message.of("problem.no-options", name)
                                : eu.elmgateway.wording.Message.of("problem.no-option", name, query));
            }
            if (given.getAll(name).size() > 1) {
                throw wrong(eu.elmgateway.wording.Message.of("problem.option-twice", name));
            }
            message.setHeader(name, given.get(name));
        }
    }

    private static ProblemException wrong(eu.elmgateway.wording.Message why) {
        return new ProblemException(ProblemKind.BAD_REQUEST, why);
    }

    private static void keep(Message message, List<String> names) {
        message.getHeaders().keySet().removeIf(name -> names.stream().noneMatch(name::equalsIgnoreCase));
    }
}
