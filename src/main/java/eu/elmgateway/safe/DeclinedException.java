package eu.elmgateway.safe;

/**
 * A quick reader meets what it does not fully understand and leaves the document to the thorough one. Says nothing of the
 * document's worth. Carries no stack trace: it is no failure, and must cost nothing.
 */
public final class DeclinedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason for tests and measurements; never quotes the document */
    public DeclinedException(String reason) {
        super(reason, null, false, false);
    }
}
