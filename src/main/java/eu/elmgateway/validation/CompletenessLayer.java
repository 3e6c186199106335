package eu.elmgateway.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists of one version: which of them a credential is held against, and with what result. Thread-safe. */
final class CompletenessLayer {
    /** What one list gave. */
    record Result(List<Completeness> claims, LayerResult layer) {}

    private final List<CompletenessList> lists;

    CompletenessLayer(List<CompletenessList> lists) {
        this.lists = List.copyOf(lists);
    }

    /**
     * Holds a credential against the list that is asked for, and without one against that of the kind it says it is of.
     *
     * @throws IllegalArgumentException if there is no list of that name
     */
    Optional<Result> check(ElmDocument document, ValidationOptions options) {
        String asked = options.completeness();
        Optional<CompletenessList> list = asked == null
                ? lists.stream()
                        .filter(one -> new CompletenessCheck(one).saysSo(document))
                        .findFirst()
                : Optional.of(named(asked));
        return list.map(one -> {
            List<Completeness> claims = new CompletenessCheck(one).of(document);
            return new Result(claims, CompletenessFindings.layer(one, claims));
        });
    }

    /** @throws IllegalArgumentException if there is no list of the name asked for */
    void demand(ValidationOptions options) {
        if (options.completeness() != null) {
            named(options.completeness());
        }
    }

    private CompletenessList named(String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no list of elements '" + name
                        + "'; write one of "
                        + lists.stream().map(CompletenessList::name).collect(Collectors.joining(", "))));
    }
}
