package eu.elmgateway.standin;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one request over HTTP goes wrong, if it is to. For one request. */
final class Mishap {
    /** All that can go wrong with an answer over HTTP. */
    static final Set<Misbehaviour> KINDS = Set.copyOf(EnumSet.range(Misbehaviour.SLOW, Misbehaviour.SHORT));

    private final Service service;
    private final Mischief mischief;
    private final @Nullable Misbehaviour how;

    Mishap(Service service, Mischief mischief) {
        this.service = service;
        this.mischief = mischief;
        this.how = mischief.take(KINDS).orElse(null);
    }

    /** What is answered; empty if the connection goes instead. */
    Optional<Answer> answer(Request request) {
        if (how == null) {
            return Optional.of(service.answer(request));
        }
        return switch (how) {
            case SLOW -> slowly(request);
            case ERROR -> Optional.of(new Answer(500, "text/plain", "out of order"));
            case BUSY -> Optional.of(new Answer(429, "text/plain", "too many", Map.of("Retry-After", "120")));
            case NO_ENTRY -> Optional.of(new Answer(401, "text/plain", "who are you?"));
            case HTML -> Optional.of(new Answer(200, "text/html", "<html><body>Please log in</body></html>"));
            case EMPTY -> Optional.of(new Answer(200, service.refusal().contentType(), ""));
            case NO_IN_YES -> Optional.of(yes(service.refusal()));
            case SHORT -> Optional.of(service.answer(request));
            case LOST_ANSWER -> lost(request);
            default -> Optional.empty();
        };
    }

    boolean cutsShort() {
        return how == Misbehaviour.SHORT;
    }

    private Optional<Answer> slowly(Request request) {
        mischief.dawdle();
        return Optional.of(service.answer(request));
    }

    private Optional<Answer> lost(Request request) {
        service.answer(request);
        return Optional.empty();
    }

    private static Answer yes(Answer no) {
        return new Answer(200, no.contentType(), no.body(), no.headers());
    }
}
