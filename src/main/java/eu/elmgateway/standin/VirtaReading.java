package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;

/** VIRTA's service to read: SOAP 1.1, one person a request, who asks stands in the body. Thread-safe. */
final class VirtaReading {
    static final String PATH = "/luku/OpiskelijanTiedot";

    private static final String LUKU = "http://tietovaranto.csc.fi/luku";
    private static final String REQUEST = "/*:Envelope/*:Body/Q{" + LUKU + "}OpintosuorituksetRequest/Q{" + LUKU + "}";

    private final SafeReaders readers;
    private final VirtaWarehouse warehouse;
    private final Mischief mischief;
    private final String user;
    private final String password;

    VirtaReading(SafeReaders readers, VirtaWarehouse warehouse, Mischief mischief, String user, String password) {
        this.mischief = mischief;
        this.readers = readers;
        this.warehouse = warehouse;
        this.user = user;
        this.password = password;
    }

    Answer answer(Request request) {
        if (!request.path().equals(PATH) || !request.method().equals("POST")) {
            return new Answer(404, "text/plain", "not here");
        }
        if (!request.header("Content-Type").startsWith("text/xml")) {
            return new Answer(415, "text/plain", "speak SOAP 1.1");
        }
        try {
            XdmNode body = readers.tree(request.body());
            boolean known = text("Kutsuja/*:tunnus", body).equals(Optional.of(user))
                    && text("Kutsuja/*:avain", body).equals(Optional.of(password))
                    && text("Kutsuja/*:jarjestelma", body).isPresent();
            return known ? found(body) : fault("Client", "Kutsuja: unknown");
        } catch (UnreadableException e) {
            return fault("Client", "the message breaks the contract");
        }
    }

    /** How it says no. */
    static Answer refusal() {
        return fault("Server", "the service is closed for maintenance");
    }

    private Answer found(XdmNode body) {
        Optional<String> code = text("Hakuehdot/*:henkilotunnus", body);
        Optional<String> number = text("Hakuehdot/*:kansallinenOppijanumero", body);
        if (code.isPresent() == number.isPresent()) {
            return fault("Client", "Hakuehdot: henkilotunnus or kansallinenOppijanumero");
        }
        String attainments =
                mischief.takes(Misbehaviour.LATE) ? "" : warehouse.attainments(code.orElse(""), number.orElse(""));
        if (mischief.takes(Misbehaviour.CONTRADICTION)) {
            attainments = attainments.replaceAll("(<Opintopiste>)[^<]*", "$1999");
        }
        return soap(
                200,
                "<luku:OpintosuorituksetResponse xmlns:luku=\"" + LUKU + "\">"
                        + (attainments.isEmpty()
                                ? ""
                                : "<Opintosuoritukset xmlns=\"urn:mace:funet.fi:virta/2015/09/01\">" + attainments
                                        + "</Opintosuoritukset>")
                        + "</luku:OpintosuorituksetResponse>");
    }

    private Optional<String> text(String path, XdmNode body) {
        try {
            return Optional.ofNullable(readers.processor().newXPathCompiler().evaluateSingle(REQUEST + path, body))
                    .map(item -> item.getStringValue().strip())
                    .filter(text -> !text.isEmpty());
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own XPath is wrong: " + path, e);
        }
    }

    private static Answer fault(String code, String text) {
        return soap(
                500, "<e:Fault><faultcode>e:" + code + "</faultcode><faultstring>" + text + "</faultstring></e:Fault>");
    }

    private static Answer soap(int status, String body) {
        return new Answer(
                status,
                "text/xml;charset=UTF-8",
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>" + body
                        + "</e:Body></e:Envelope>");
    }
}
