package eu.elmgateway.delivery;

import java.io.IOException;
import java.time.Duration;

/** What came over HTTP instead of a SOAP message. */
final class NoSoapException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration retryAfter;

    /** @param what it was instead, for a person; nothing of its content */
    NoSoapException(int status, String what, Duration retryAfter) {
        super(what);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** What the registry asked for, zero if it did not. */
    Duration retryAfter() {
        return retryAfter;
    }
}
