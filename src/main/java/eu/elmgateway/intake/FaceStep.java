package eu.elmgateway.intake;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.WantedFace;
import eu.elmgateway.wording.Message;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:face}: notes in which face a report is wanted, by {@code Accept}, before a byte of the body is read. Thread-safe. */
final class FaceStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        String accept = exchange.getMessage().getHeader("Accept", String.class);
        IntakeNotes.face(
                exchange,
                WantedFace.of(accept)
                        .orElseThrow(() -> new ProblemException(
                                Problem.of(ProblemKind.NOT_ACCEPTABLE, Message.of("problem.no-face", accept))
                                        .accepting(WantedFace.mediaTypes()),
                                Map.of())));
        exchange.getMessage().removeHeader("Accept");
    }
}
