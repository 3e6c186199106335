package eu.elmgateway.oots;

/** How a provider says no: some of the codes of OOTS, each with its type of RegRep 4 and its words. */
enum EdmError {
    INVALID_REQUEST(3, "InvalidRequestExceptionType", "Syntactically or semantically invalid request"),
    OBJECT_NOT_FOUND(4, "ObjectNotFoundExceptionType", "Object not found"),
    UNSUPPORTED_CAPABILITY(7, "UnsupportedCapabilityExceptionType", "Optional feature or capability is not supported");

    private final int number;
    private final String type;
    private final String words;

    EdmError(int number, String type, String words) {
        this.number = number;
        this.type = type;
        this.words = words;
    }

    String code() {
        return "EDM:ERR:000" + number;
    }

    String type() {
        return type;
    }

    String words() {
        return words;
    }
}
