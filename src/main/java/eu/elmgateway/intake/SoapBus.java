package eu.elmgateway.intake;

import org.apache.camel.CamelContext;
import org.apache.camel.component.cxf.transport.CamelTransportFactory;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;

/** Makes the CXF bus by which SOAP services listen on a Camel route instead of a port of their own. */
public final class SoapBus {
    private SoapBus() {}

    /** A bus for one context; routes know it as {@code #cxf}. */
    public static Bus on(CamelContext context) {
        Bus bus = BusFactory.newInstance().createBus();
        var transport = new CamelTransportFactory(bus);
        transport.setCamelContext(context);
        return bus;
    }
}
