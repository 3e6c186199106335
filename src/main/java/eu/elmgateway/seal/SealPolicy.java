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
    public Optional<Unmet> objection(SealVerdict verdict) {
        return this == NONE
                ? Optional.empty()
                : integrity(verdict).or(() -> trust(verdict)).or(() -> quality(verdict));
    }

    private Optional<Unmet> integrity(SealVerdict verdict) {
        return switch (verdict.integrity()) {
            case INTACT -> Optional.empty();
            case ABSENT -> said("absent", false);
            case BROKEN -> said("broken", false);
            case UNCLEAR -> said("unclear", false);
        };
    }

    private Optional<Unmet> trust(SealVerdict verdict) {
        if (this == INTACT) {
            return Optional.empty();
        }
        return switch (verdict.trust()) {
            case TRUSTED -> Optional.empty();
            case UNTRUSTED -> said("untrusted", true);
            case UNCLEAR -> said("trust-unclear", true);
        };
    }

    private Optional<Unmet> quality(SealVerdict verdict) {
        if (this != QUALIFIED) {
            return Optional.empty();
        }
        return switch (verdict.qualification()) {
            case QUALIFIED -> Optional.empty();
            case UNQUALIFIED -> said("unqualified", true);
            case UNCLEAR -> said("quality-unclear", true);
        };
    }

    private Optional<Unmet> said(String what, boolean ofTrust) {
        return Optional.of(new Unmet(
                "seal:policy-" + what,
                Message.of("policy." + what, Message.of("policy.demand." + word())),
                Message.of("policy." + what + ".advice"),
                ofTrust));
    }
}
