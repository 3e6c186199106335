package eu.elmgateway.seal;

import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is demanded of the seal of a document, of a sender's or on the way to a registry. Each demands what those before it do. What
 * is unclear never meets a demand.
 */
public enum SealPolicy {
    /** Nothing. */
    NONE,
    /** A seal that holds, whoever made it. */
    INTACT,
    /** One that holds and is by whom it says, by the trust material of the operator. */
    TRUSTED,
    /** A qualified one besides, by the trusted lists of the operator. */
    QUALIFIED;

    /** The words in settings files, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SealPolicy::word).toList();
    }

    /** The one of a word that stands among {@link #words}. */
    public static SealPolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it is written in settings files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why a document does not meet it, and what to do; empty if it does. */
    public Optional<Remark> objection(SealVerdict verdict) {
        return this == NONE
                ? Optional.empty()
                : integrity(verdict).or(() -> trust(verdict)).or(() -> quality(verdict));
    }

    private Optional<Remark> integrity(SealVerdict verdict) {
        return switch (verdict.integrity()) {
            case INTACT -> Optional.empty();
            case ABSENT -> said("absent");
            case BROKEN -> said("broken");
            case UNCLEAR -> said("unclear");
        };
    }

    private Optional<Remark> trust(SealVerdict verdict) {
        if (this == INTACT) {
            return Optional.empty();
        }
        return switch (verdict.trust()) {
            case TRUSTED -> Optional.empty();
            case UNTRUSTED -> said("untrusted");
            case UNCLEAR -> said("trust-unclear");
        };
    }

    private Optional<Remark> quality(SealVerdict verdict) {
        if (this != QUALIFIED) {
            return Optional.empty();
        }
        return switch (verdict.qualification()) {
            case QUALIFIED -> Optional.empty();
            case UNQUALIFIED -> said("unqualified");
            case UNCLEAR -> said("quality-unclear");
        };
    }

    private Optional<Remark> said(String what) {
        return Optional.of(new Remark(
                "seal:policy-" + what,
                Remark.Weight.ERROR,
                Message.of("policy." + what, Message.of("policy.demand." + word())),
                Message.of("policy." + what + ".advice")));
    }
}
