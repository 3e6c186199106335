package eu.elmgateway.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind an exception: libraries wrap the one that says something. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first of a kind, from the outside in. */
    static <T extends Throwable> Optional<T> first(Class<T> kind, Throwable thrown) {
        return chain(thrown).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What the innermost says, or its name if it says nothing. */
    static String innermost(Throwable thrown) {
        Throwable last = chain(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST);
    }
}
