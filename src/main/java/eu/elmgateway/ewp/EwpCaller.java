package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Set;

/** Who signed a request. Its body is still to be compared with what was signed. Immutable. */
public final class EwpCaller {
    private final ClientKey client;
    private final SignatureParameters parameters;
    private final String digest;
    private final String requestId;

    EwpCaller(ClientKey client, SignatureParameters parameters, String digest, String requestId) {
        this.client = client;
        this.parameters = parameters;
        this.digest = digest;
        this.requestId = requestId;
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

    /** What tells this request from every other: the key that signed it and its {@code X-Request-Id}. */
    public List<String> request() {
        return List.of(client.keyId(), requestId);
    }

    /**
     * Compares the body with the digest that was signed.
     *
     * @throws EwpRefusal if it is another
     */
    public void demand(byte[] body) throws EwpRefusal {
        if (!Fingerprint.fits(digest, body)) {
            throw EwpRefusal.bad(Message.of("ewp.digest"));
        }
    }
}
