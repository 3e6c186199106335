package eu.elmgateway.intake;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.camel.component.cxf.transport.CamelTransportConstants;

/** Finds the exchange that brought a request to CXF, from within the route that CXF starts. */
final class SoapOrigin {
    private SoapOrigin() {}

    static Optional<Exchange> of(org.apache.camel.Message message) {
        Object cxf = message.getHeader(CxfConstants.CAMEL_CXF_MESSAGE);
        return cxf instanceof org.apache.cxf.message.Message request
                ? Optional.ofNullable((Exchange) request.get(CamelTransportConstants.CAMEL_EXCHANGE))
                : Optional.empty();
    }
}
