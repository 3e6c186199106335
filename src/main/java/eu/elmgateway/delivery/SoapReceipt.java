package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Document;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.staxutils.StaxUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads what a registry answered over SOAP: its body, a fault, or an HTTP status without either. A fault says by its code or words what it means if the
 * registry's file tells; else the sender's fault (SOAP 1.2, 5.4.6) is about the record and the receiver's about the moment.
 * Thread-safe.
 */
final class SoapReceipt implements ReceiptStep.Reader {
    private static final String XML = "text/xml";

    private final SafeReaders readers;

    SoapReceipt(SafeReaders readers) {
        this.readers = readers;
    }

    @Override
    public Outcome read(Exchange exchange, Registry registry) throws Exception {
        var reader = new AnswerReader(registry.answering(), readers);
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (thrown != null) {
            return refused(thrown, reader, registry);
        }
        Answer answer = reader.read(Document.of(XML, exchange.getMessage().getMandatoryBody(byte[].class)));
        return new Verdicts(registry.answering()).yes(answer, "answered");
    }

    private static Outcome refused(Throwable thrown, AnswerReader reader, Registry registry) {
        return Causes.first(NoSoapException.class, thrown)
                .map(SoapReceipt::status)
                .or(() -> Causes.first(SoapFault.class, thrown).map(fault -> fault(fault, reader, registry)))
                .orElseGet(() -> new Outcome.Failed("a defect of the gateway: " + thrown));
    }

    /** A login page also comes with status 200. */
    private static Outcome status(NoSoapException instead) {
        if (instead.status() / 100 == 2) {
            return new Outcome.Held(
                    "the registry answered " + instead.status() + " with " + instead.getMessage()
                            + " and no SOAP; check settings.address, then resend",
                    true);
        }
        var nothing = new Answer(null, instead.getMessage(), null, null);
        return HttpStatusClass.of(instead.status()).outcome(instead.status(), nothing, instead.retryAfter());
    }

    /** One that has a cause is of our own making: there was SOAP, and it could not be read to its end. */
    private static Outcome fault(SoapFault fault, AnswerReader reader, Registry registry) {
        return fault.getCause() == null
                ? refused(fault, reader.read(detail(fault)), registry)
                : new Outcome.Unavailable(
                        "the registry's answer is no whole SOAP message: " + Causes.innermost(fault),
                        Duration.ZERO,
                        false);
    }

    private static Outcome refused(SoapFault fault, Answer told, Registry registry) {
        String code = fault.getFaultCode().getLocalPart();
        Answer answer = told.text() == null
                ? new Answer(told.code() == null ? code : told.code(), fault.getReason(), null, told.document())
                : told;
        return new Verdicts(registry.answering())
                .no(answer, code, Duration.ZERO)
                .orElseGet(() -> usual(code, answer));
    }

    private static Outcome usual(String code, Answer answer) {
        // SOAP 1.1 (4.4.1) has what is more exact after a dot.
        String whose = code.replaceFirst("[.].*", "");
        return whose.equals("Sender") || whose.equals("Client")
                ? Verdicts.rejected(answer)
                : new Outcome.Unavailable("the registry said: " + Verdicts.words(answer), Duration.ZERO, false);
    }

    private static Document detail(SoapFault fault) {
        @Nullable Element detail = fault.getDetail();
        String xml = detail == null ? "" : StaxUtils.toString(detail);
        return Document.of(XML, xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
