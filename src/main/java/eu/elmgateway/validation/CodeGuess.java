package eu.elmgateway.validation;

import eu.elmgateway.vocabulary.Code;
import eu.elmgateway.vocabulary.OtherCode;
import eu.elmgateway.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which code of a list was meant, from what was written for a code and from the label beside it. Comparing with every
 * code of a list costs time: it is done so many times for a document, and then no more. For one document.
 */
final class CodeGuess {
    private static final int SEARCHES = 100;
    private static final int LONGEST = 64;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_+]|%20");

    private int searches;

    /** By what was written instead of a code, and by the label: what is sure first, then what is near. */
    List<Code> of(Vocabulary list, String written, @Nullable String label) {
        List<Code> sure = sure(list, written, label);
        return !sure.isEmpty()
                ? sure
                : first(Stream.of(
                        search(written, list::nearId),
                        search(label, list::nearName),
                        search(words(written), list::nearName)));
    }

    /** The code that the label, or what was written, is the name of, or another writing of. */
    static List<Code> sure(Vocabulary list, String written, @Nullable String label) {
        return first(Stream.of(
                () -> label == null ? List.of() : list.named(label),
                () -> list.inAnyCase(written),
                () -> list.otherwise(written).stream()
                        .map(OtherCode::meant)
                        .distinct()
                        .toList(),
                () -> list.named(words(written))));
    }

    /** A name that was made part of an IRI. */
    private static String words(String written) {
        return BETWEEN_WORDS.matcher(written).replaceAll(" ");
    }

    private Supplier<List<Code>> search(@Nullable String text, Function<String, List<Code>> search) {
        return () -> text == null || text.isBlank() || text.length() > LONGEST || searches++ >= SEARCHES
                ? List.of()
                : search.apply(text);
    }

    private static List<Code> first(Stream<Supplier<List<Code>>> ways) {
        return ways.map(Supplier::get)
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
