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

    /**
     * The outcome of an answer that the protocol takes for a yes. The registry's own code or words may say no all the same; and
     * a login page also comes with status 200: where the file says what an answer holds, it must hold that.
     *
     * @param how what the registry did, for a person
     */
    Outcome yes(Answer answer, String how) {
        var plain = new Answer(null, null, answer.reference(), answer.document());
        return ofItself(answer)
                .map(meaning -> outcome(meaning, answer, Duration.ZERO))
                .or(() -> unlike(answer, how))
                .orElseGet(() -> answering.complete() ? new Outcome.Accepted(plain) : new Outcome.Sent(plain));
    }

    /** That an answer lacks what the file says it has, or has what the file does not explain; empty if all is well. */
    private Optional<Outcome> unlike(Answer answer, String how) {
        if (answering.reference() != null) {
            return answer.reference() == null
                    ? Optional.of(stranger(how, "answer.reference " + answering.reference()))
                    : Optional.empty();
        }
        if (answer.code() != null) {
            return Optional.of(new Outcome.Held(
                    "the registry " + how + " with the code " + answer.code()
                            + ", which its file does not explain; add it to answer.codes, restart, then resend",
                    false));
        }
        return answering.code() != null && answering.saysYesByCode()
                ? Optional.of(stranger(how, "answer.code " + answering.code()))
                : Optional.empty();
    }

    private static Outcome stranger(String how, String wanted) {
        return new Outcome.Held(
                "the registry " + how + " but nothing like its file says (" + wanted + "); check settings.address",
                true);
    }

    private Optional<Meaning> ofItself(Answer answer) {
        return optional(answer.code())
                .flatMap(answering::meaningOfCode)
                .or(() -> optional(answer.text()).flatMap(answering::meaningOfText));
    }

    /**
     * The outcome of an answer that says no, if the registry's file tells by its code or by the protocol's.
     *
     * @param protocolCode what the protocol says, such as 409; null if it has no codes
     */
    Optional<Outcome> no(Answer answer, @Nullable String protocolCode, Duration retryAfter) {
        return ofItself(answer)
                .or(() -> optional(protocolCode).flatMap(answering::meaningOfCode))
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
            case SENT -> new Outcome.Sent(answer);
            case REJECTED -> rejected(answer);
            case UNAVAILABLE -> new Outcome.Unavailable("the registry said: " + words(answer), retryAfter, false);
            case HELD -> new Outcome.Held("the registry said: " + words(answer), false);
        };
    }
}
