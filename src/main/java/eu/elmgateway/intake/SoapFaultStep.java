package eu.elmgateway.intake;

import eu.elmgateway.api.ToldProblem;
import eu.elmgateway.api.soap.SoapMessages;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;

/**
 * {@code elm:soap-fault}: what went wrong in a route becomes a fault with the problem, findings included, as its detail. CXF
 * writes the code as the SOAP version of the request has it. Thread-safe.
 */
final class SoapFaultStep implements Processor {
    private static final int OURS = 500;

    private final SoapMessages messages;

    SoapFaultStep(SoapMessages messages) {
        this.messages = messages;
    }

    @Override
    public void process(Exchange exchange) {
        ToldProblem problem = ProblemStep.told(exchange).problem().in(IntakeNotes.language(exchange));
        boolean ours = problem.status() >= OURS;
        var fault = new SoapFault(
                problem.title() + ": " + problem.detail(), ours ? Fault.FAULT_CODE_SERVER : Fault.FAULT_CODE_CLIENT);
        messages.write(problem, fault.getOrCreateDetail());
        exchange.getMessage().getHeaders().clear();
        exchange.getMessage().setBody(fault);
    }
}
