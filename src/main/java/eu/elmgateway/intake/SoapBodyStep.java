package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.soap.SoapMessages;
import eu.elmgateway.wording.Message;
import java.util.List;
import javax.xml.transform.Source;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;

/** {@code elm:soap-body}: what CXF made of an envelope becomes the one message in it. Thread-safe. */
final class SoapBodyStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        CxfPayload<?> payload = IntakeNotes.body(exchange, CxfPayload.class);
        List<Source> messages = payload.getBodySources();
        if (messages.size() != 1) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, Message.of("problem.soap-body", SoapMessages.NAMESPACE));
        }
        exchange.getMessage().setBody(messages.get(0));
    }
}
