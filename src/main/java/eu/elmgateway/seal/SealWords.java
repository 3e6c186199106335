package eu.elmgateway.seal;

import eu.elmgateway.wording.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said of a seal, in sentences. */
final class SealWords {
    private SealWords() {}

    static Message of(Seal seal) {
        Message words = word("integrity", seal.integrity());
        words = words.then(by(seal));
        if (seal.level() != SealLevel.NONE) {
            words = words.then(Message.of("seal.words.level", seal.level()));
        }
        if (seal.integrity() != Integrity.INTACT) {
            return words;
        }
        words = words.then(word("trust", seal.trust()));
        return seal.trust() == Trust.TRUSTED ? words.then(word("qualification", seal.qualification())) : words;
    }

    private static Message by(Seal seal) {
        Sealer sealer = seal.sealer();
        Message who = sealer == null ? Message.of("seal.words.nobody") : Message.verbatim(shown(sealer));
        return seal.claimed() == null
                ? Message.of("seal.words.by", who)
                : Message.of("seal.words.by.at", who, Objects.toString(seal.claimed()));
    }

    private static String shown(Sealer sealer) {
        String marks = Stream.of(sealer.identifier(), sealer.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? sealer.shown() : sealer.shown() + " (" + marks + ")";
    }

    private static Message word(String what, Enum<?> value) {
        return Message.of("seal.words." + what + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
