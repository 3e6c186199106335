package eu.elmgateway.intake;

import eu.elmgateway.api.Acknowledgement;
import eu.elmgateway.api.SubmissionStatus;
import eu.elmgateway.api.soap.SoapMessages;
import eu.elmgateway.api.soap.StatusResponse;
import eu.elmgateway.api.soap.SubmitResponse;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** {@code elm:soap-response}: an answer becomes the message that the contract has for it. Thread-safe. */
final class SoapResponseStep implements Processor {
    private final SoapMessages messages;

    SoapResponseStep(SoapMessages messages) {
        this.messages = messages;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        message.getHeaders().clear();
        if (message.getBody() instanceof SubmissionStatus status) {
            message.setBody(StatusResponse.of(status, messages.report(status.report())));
        } else {
            var acknowledgement = IntakeNotes.body(exchange, Acknowledgement.class);
            message.setBody(SubmitResponse.of(acknowledgement, messages.report(acknowledgement.report())));
        }
    }
}
