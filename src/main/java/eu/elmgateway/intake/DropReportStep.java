package eu.elmgateway.intake;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:drop-report?into=done}: puts the taken file away with the body as its report. Thread-safe. */
final class DropReportStep implements Processor {
    private final String into;

    DropReportStep(String into) {
        this.into = into;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        DropFolder.putAway(
                IntakeNotes.file(exchange), into, exchange.getMessage().getBody(byte[].class));
    }
}
