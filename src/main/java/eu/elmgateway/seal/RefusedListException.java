package eu.elmgateway.seal;

/** A list that does not take the place of the one that is there. */
final class RefusedListException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedListException(String why) {
        super(why);
    }
}
