package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.SourceValue.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what became of the languages of texts: kept where the text stands in the output with a language beside it. That of a text which
 * is lost is no further loss. For one run.
 */
final class Tongues {
    private final Written written;

    /** A language stands in thousands of places, but in few kinds of them. */
    private final Map<String, Set<PathShape>> places = new HashMap<>();

    Tongues(Written written) {
        this.written = written;
    }

    void among(Map<SourceValue, SourceValue> languages) {
        languages.forEach((language, text) -> {
            if (text.fate() == Fate.DROPPED) {
                language.stands(Standing.ASIDE);
            } else if (language.read() && text.fate() != Fate.CONSULTED) {
                Set<PathShape> there = places.computeIfAbsent(language.value(), this::places);
                text.targets().stream()
                        .flatMap(Tongues::beside)
                        .filter(there::contains)
                        .forEach(shape -> language.found(Fate.KEPT, shape));
            }
        });
    }

    private Set<PathShape> places(String language) {
        return written.of(language).stream().map(Written.Occurrence::shape).collect(Collectors.toSet());
    }

    private static Stream<PathShape> beside(PathShape text) {
        return Stream.of("@language", "@xml:lang", "@lang").flatMap(name -> Stream.ofNullable(text.known(name)));
    }
}
