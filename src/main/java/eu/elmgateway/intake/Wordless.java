package eu.elmgateway.intake;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: its kinds and where it came from, without its words, for a parser's words quote the
 * document.
 */
final class Wordless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Wordless of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null ? null : of(cause));
    }
}
