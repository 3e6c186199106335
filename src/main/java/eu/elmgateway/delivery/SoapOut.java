package eu.elmgateway.delivery;

import javax.net.ssl.SSLContext;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway speaks SOAP to registries, known to routes as {@code #soapOut.<registry>}: bounded in time, no redirects, HTTP/1.1, and a
 * sender's fault read where SOAP 1.2 (part 2, 7.5.2.2) puts it, under status 400. What is no SOAP is never read as such. Thread-safe.
 */
final class SoapOut implements CxfConfigurer {
    private final long connectMillis;
    private final long answerMillis;
    private final @Nullable SSLContext tls;
    private final RetryAfter retryAfter;

    /** @param tls null for what Java believes */
    SoapOut(long connectMillis, long answerMillis, @Nullable SSLContext tls, RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
        this.connectMillis = connectMillis;
        this.answerMillis = answerMillis;
        this.tls = tls;
    }

    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {
        // nothing: the WSDL says it all
    }

    @Override
    public void configureClient(Client client) {
        if (client.getConduit() instanceof HTTPConduit http) {
            var policy = new HTTPClientPolicy();
            policy.setConnectionTimeout(connectMillis);
            policy.setReceiveTimeout(answerMillis);
            policy.setAutoRedirect(false);
            policy.setAllowChunking(false);
            policy.setVersion("1.1");
            http.setClient(policy);
            if (tls != null) {
                var parameters = new TLSClientParameters();
                parameters.setSslContext(tls);
                http.setTlsClientParameters(parameters);
            }
            client.getEndpoint().put(HTTPConduit.NO_IO_EXCEPTIONS, true);
            client.getInInterceptors().add(new SoapOnly(retryAfter));
        }
    }

    @Override
    public void configureServer(Server server) {
        throw new IllegalStateException("soapOut is for calls, not for services; leave it out of from:");
    }
}
