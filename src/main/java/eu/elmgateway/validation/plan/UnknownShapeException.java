package eu.elmgateway.validation.plan;

/** A shape has something that the compiler does not know. */
final class UnknownShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownShapeException(Object what) {
        super(String.valueOf(what));
    }
}
