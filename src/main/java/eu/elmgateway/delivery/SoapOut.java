package eu.elmgateway.delivery;

import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/**
 * How the gateway speaks SOAP to registries, known to routes as {@code #soapOut}: bounded in time, no redirects, HTTP/1.1, and a
 * sender's fault read where SOAP 1.2 (part 2, 7.5.2.2) puts it, under status 400. Thread-safe.
 */
final class SoapOut implements CxfConfigurer {
    private static final long CONNECT_MILLIS = 10_000;
    private static final long ANSWER_MILLIS = 60_000;

    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {
        // nothing: the WSDL says it all
    }

    @Override
    public void configureClient(Client client) {
        if (client.getConduit() instanceof HTTPConduit http) {
            var policy = new HTTPClientPolicy();
            policy.setConnectionTimeout(CONNECT_MILLIS);
            policy.setReceiveTimeout(ANSWER_MILLIS);
            policy.setAutoRedirect(false);
            policy.setAllowChunking(false);
            policy.setVersion("1.1");
            http.setClient(policy);
            client.getEndpoint().put(HTTPConduit.PROCESS_FAULT_ON_HTTP_400, true);
        }
    }

    @Override
    public void configureServer(Server server) {
        throw new IllegalStateException("soapOut is for calls, not for services; leave it out of from:");
    }
}
