package eu.elmgateway.intake;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:wsdl}: hands a GET for the contract to CXF; any other GET would start the service's route without a message.
 * Thread-safe.
 */
final class WsdlStep implements Processor {
    private static final Pattern CONTRACT = Pattern.compile("wsdl|xsd=[A-Za-z0-9._-]+");

    @Override
    public void process(Exchange exchange) {
        HttpServerRequest request = IntakeNotes.request(exchange);
        String query = request.query();
        if (query == null || !CONTRACT.matcher(query).matches()) {
            throw new ProblemException(
                    Problem.of(ProblemKind.METHOD_NOT_ALLOWED, Message.of("problem.soap-post")),
                    Map.of("Allow", "POST, OPTIONS"));
        }
        var message = exchange.getMessage();
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_QUERY, query);
        message.setHeader(Exchange.HTTP_PATH, request.path());
        message.setHeader(Exchange.HTTP_URI, request.path());
    }
}
