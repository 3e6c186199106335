package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.util.Set;

/** Who signed a request. Its body is still to be compared with what was signed. Immutable, but for being used once. */
public final class EwpCaller {
    private final ClientKey client;
    private final SignatureParameters parameters;
    private final String digest;
    private final String requestId;
    private final UsedRequests used;

    EwpCaller(ClientKey client, SignatureParameters parameters, String digest, String requestId, UsedRequests used) {
        this.client = client;
        this.parameters = parameters;
        this.digest = digest;
        this.requestId = requestId;
        this.used = used;
    }

    /** What the partner is called in the file of clients. */
    public String name() {
        return client.name();
    }

    /** SCHAC codes of the institutions for which it asks. */
    public Set<String> heis() {
        return client.heis();
    }

    /** Whether a header was signed; one that was not is to be treated as if it were not there. */
    public boolean signed(String header) {
        return parameters.covers(header);
    }

    /** The value of the parameter {@code signature}. */
    String signature() {
        return parameters.signature();
    }

    /**
     * Compares the body with the digest that was signed, and takes note that the request was used.
     *
     * @throws EwpRefusal if it is another, or the request came before
     */
    public void demand(byte[] body) throws EwpRefusal {
        if (!Fingerprint.fits(digest, body)) {
            throw EwpRefusal.bad(Message.of("ewp.digest"));
        }
        if (!used.first(client.keyId(), requestId)) {
            throw EwpRefusal.bad(Message.of("ewp.replay"));
        }
    }
}
