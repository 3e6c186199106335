package eu.elmgateway.oots;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.cxf.binding.soap.SoapFault;

/**
 * {@code elm:oots-taken}: a fault by which the access point says that it has the message already is as good as a yes; any other is
 * thrown again. Thread-safe.
 */
final class TakenStep implements Processor {
    private static final String KNOWN = "already exists";

    @Override
    public void process(Exchange exchange) throws Exception {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (caught != null
                && !(caught instanceof SoapFault fault && words(fault).contains(KNOWN))) {
            throw caught;
        }
    }

    private static String words(SoapFault fault) {
        return fault.getReason()
                + (fault.getDetail() == null ? "" : fault.getDetail().getTextContent());
    }
}
