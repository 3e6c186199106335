package eu.elmgateway.delivery;

import eu.elmgateway.registry.Answering;
import eu.elmgateway.registry.Meaning;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a registry's own code means, where its file tells. Thread-safe. */
final class Verdicts {
    private final Answering answering;

    Verdicts(Answering answering) {
        this.answering = answering;
    }

    /** The outcome of an answer that says yes. */
    Outcome yes(Answer answer) {
        return answering.complete() ? new Outcome.Accepted(answer) : new Outcome.Sent(answer);
    }

    /**
     * The outcome of an answer that says no, if the registry's file tells by its code or by the protocol's.
     *
     * @param protocolCode what the protocol says, such as 409; null if it has no codes
     */
    Optional<Outcome> no(Answer answer, @Nullable String protocolCode, Duration retryAfter) {
        return Stream.of(
                        optional(answer.code()).flatMap(answering::meaningOfCode),
                        optional(answer.text()).flatMap(answering::meaningOfText),
                        optional(protocolCode).flatMap(answering::meaningOfCode))
                .flatMap(Optional::stream)
                .findFirst()
                .map(meaning -> outcome(meaning, answer, retryAfter));
    }

    static Outcome.Rejected rejected(Answer answer) {
        return new Outcome.Rejected("the registry rejected the record: " + words(answer), answer);
    }

    /** Code and text of an answer, for a person. */
    static String words(Answer answer) {
        String words = Stream.of(answer.code(), answer.text())
                .filter(word -> word != null)
                .collect(Collectors.joining(": "));
        return words.isEmpty() ? "it gave no reason" : words;
    }

    private static Optional<String> optional(@Nullable String word) {
        return Optional.ofNullable(word);
    }

    private Outcome outcome(Meaning meaning, Answer answer, Duration retryAfter) {
        return switch (meaning) {
            case ACCEPTED -> new Outcome.Accepted(answer);
            // Where yes is not the last word, "had it before" is not either.
            case ALREADY_KNOWN -> answering.complete() ? new Outcome.AlreadyKnown(answer) : new Outcome.Sent(answer);
            case REJECTED -> rejected(answer);
            case UNAVAILABLE -> new Outcome.Unavailable("the registry said: " + words(answer), retryAfter, false);
            case HELD -> new Outcome.Held("the registry said: " + words(answer), false);
        };
    }
}
