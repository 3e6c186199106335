package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmNode;

/**
 * An X-Road security server with a service behind it that takes everything: it looks at the headers of the message protocol 4.0 as
 * a real one does, and repeats them in its answer. Thread-safe.
 */
public final class SecurityServerStandIn implements AutoCloseable {
    private static final String MEMBER =
            "exists(i:xRoadInstance) and exists(i:memberClass) and exists(i:memberCode) and @i:objectType = ";
    private static final List<String> RULES = List.of(
            "count($h/x:client) = 1 and $h/x:client[" + MEMBER
                    + "(if (i:subsystemCode) then 'SUBSYSTEM' else 'MEMBER')]",
            "count($h/x:service) = 1 and $h/x:service[exists(i:serviceCode) and " + MEMBER + "'SERVICE']",
            "count($h/x:id[normalize-space()]) = 1",
            "count($h/x:protocolVersion) = 1 and $h/x:protocolVersion = '4.0'",
            "count($h/x:userId) <= 1 and count($h/x:issue) <= 1");
    private static final String HASH =
            "<x:requestHash xmlns:x=\"http://x-road.eu/xsd/xroad.xsd\" algorithmId=\"http://www.w3.org/2001/04/xmlenc#sha512\">AA==</x:requestHash>";

    private final SafeReaders readers;
    private final Loopback http;
    private final List<XdmNode> messages = new CopyOnWriteArrayList<>();
    private volatile String body;
    private volatile boolean mixedUp;

    /**
     * Starts one.
     *
     * @param port 0 for any that is free
     * @param body what the service answers, XML
     */
    public SecurityServerStandIn(SafeReaders readers, int port, String body) {
        this.readers = readers;
        this.body = body;
        var mischief = new Mischief(EnumSet.of(Misbehaviour.SLOW));
        this.http = new Loopback(
                port,
                null,
                new Service(this::answer, fault("Server.ServerProxy.AccessDenied", "no"), request -> mischief));
    }

    /** Where to send messages. */
    public String address() {
        return http.address("/");
    }

    /** The messages that it let pass, as envelopes. */
    public List<XdmNode> messages() {
        return List.copyOf(messages);
    }

    /** What the service answers from now on. */
    public void answer(String xml) {
        body = xml;
    }

    /** Whether answers go to the wrong requests from now on. */
    public void mixUp(boolean wrong) {
        mixedUp = wrong;
    }

    /** Answers the next message as if the service did not let us in. */
    public void denyNext() {
        http.answerNext(fault("Server.ServerProxy.AccessDenied", "Request is not allowed"));
    }

    /** Answers the next message as if the other security server were gone. */
    public void disconnectNext() {
        http.answerNext(fault("Server.ClientProxy.NetworkError", "Could not connect to any target host"));
    }

    private Answer answer(Request request) {
        try {
            XdmNode envelope = readers.tree(request.body());
            for (String rule : RULES) {
                if (!holds(rule, envelope)) {
                    return fault("Client.MissingHeaderField", "Breaks: " + rule.replaceAll("[<&\"]", " "));
                }
            }
            messages.add(envelope);
            String headers = compiler()
                    .evaluate("string-join(/s:Envelope/s:Header/* ! serialize(.))", envelope)
                    .itemAt(0)
                    .getStringValue();
            return envelope((mixedUp ? headers.replaceFirst("[0-9a-f]{8}-", "00000000-") : headers) + HASH, body);
        } catch (UnreadableException | SaxonApiException e) {
            return fault("Client.InvalidSoap", "This is no SOAP message");
        }
    }

    private boolean holds(String rule, XdmNode envelope) throws SaxonApiException {
        return compiler()
                .evaluate("let $h := /s:Envelope/s:Header return boolean(" + rule + ")", envelope)
                .itemAt(0)
                .getStringValue()
                .equals("true");
    }

    private XPathCompiler compiler() {
        Processor saxon = readers.processor();
        XPathCompiler compiler = saxon.newXPathCompiler();
        compiler.declareNamespace("s", "http://schemas.xmlsoap.org/soap/envelope/");
        compiler.declareNamespace("x", "http://x-road.eu/xsd/xroad.xsd");
        compiler.declareNamespace("i", "http://x-road.eu/xsd/identifiers");
        return compiler;
    }

    private static Answer envelope(String headers, String body) {
        return new Answer(
                body.contains("faultcode>Client") || body.contains("faultcode>Server") ? 500 : 200,
                "text/xml",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>" + headers
                        + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>");
    }

    /** Technical faults come without the headers of the request. */
    private static Answer fault(String code, String words) {
        return envelope(
                "",
                "<s:Fault><faultcode>" + code + "</faultcode><faultstring>" + words
                        + "</faultstring><detail><faultDetail>stand-in</faultDetail></detail></s:Fault>");
    }

    @Override
    public void close() {
        http.close();
    }
}
