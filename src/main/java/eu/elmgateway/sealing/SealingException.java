package eu.elmgateway.sealing;

/** A seal could not be made now: the time-stamp authority or the token does not answer. It may be tried again. */
public final class SealingException extends Exception {
    private static final long serialVersionUID = 1L;

    SealingException(String message, Throwable cause) {
        super(message, cause);
    }
}
