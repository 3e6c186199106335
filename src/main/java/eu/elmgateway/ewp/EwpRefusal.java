package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.util.Map;

/** A request that is not answered, for its signature: the HTTP status, and what the client's developer is told. */
public final class EwpRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final int status;
    private final transient Message why;

    private EwpRefusal(int status, Message why) {
        super(why.toString());
        this.status = status;
        this.why = why;
    }

    static EwpRefusal bad(Message why) {
        return new EwpRefusal(BAD_REQUEST, why);
    }

    /** A request like this was answered before. */
    public static EwpRefusal again() {
        return bad(Message.of("ewp.replay"));
    }

    /** It does not sign, or not as EWP wants it. */
    static EwpRefusal unauthorized(Message why) {
        return new EwpRefusal(UNAUTHORIZED, why);
    }

    static EwpRefusal forbidden(Message why) {
        return new EwpRefusal(FORBIDDEN, why);
    }

    /** The HTTP status: 400, 401 or 403. */
    public int status() {
        return status;
    }

    /** For the client's developer. */
    public Message why() {
        return why;
    }

    /** The headers that go with it: how to sign, if that was not done. */
    public Map<String, String> headers() {
        return status == UNAUTHORIZED
                ? Map.of("WWW-Authenticate", HttpSignatures.CHALLENGE, "Want-Digest", "SHA-256")
                : Map.of();
    }
}
