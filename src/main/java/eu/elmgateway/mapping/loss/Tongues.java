package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.SourceValue.Standing;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says what became of the languages of texts: kept where the text stands in the output with a language beside it. That of a text which
 * is lost is no further loss. For one run.
 */
final class Tongues {
    private final Written written;

    Tongues(Written written) {
        this.written = written;
    }

    void among(Map<SourceValue, SourceValue> languages) {
        languages.forEach((language, text) -> {
            if (text.fate() == Fate.DROPPED) {
                language.stands(Standing.ASIDE);
            } else if (language.read() && text.fate() != Fate.CONSULTED) {
                written.of(language.value()).stream()
                        .map(Written.Occurrence::shape)
                        .filter(shape ->
                                text.targets().stream().flatMap(Tongues::beside).anyMatch(shape::equals))
                        .forEach(shape -> language.found(Fate.KEPT, shape));
            }
        });
    }

    private static Stream<PathShape> beside(PathShape text) {
        return Stream.of("@language", "@xml:lang", "@lang").flatMap(name -> Stream.ofNullable(text.known(name)));
    }
}
