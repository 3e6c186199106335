package eu.elmgateway.cli;

import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A format as a person asks for it: {@code elm-json:3.1}, or {@code edci-xml} for whichever version of it the document is of.
 *
 * @param versions the formats that are meant, at least one
 */
record WantedFormat(List<Format> versions) {
    WantedFormat {
        versions = List.copyOf(versions);
    }

    /**
     * Finds a format.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    static WantedFormat of(String name, FormatCatalogue catalogue) {
        List<Format> found = catalogue.formats().stream()
                .filter(format -> format.id().toString().equals(name)
                        || format.id().name().equals(name))
                .toList();
        if (found.isEmpty()) {
            List<String> names = catalogue.formats().stream()
                    .map(format -> format.id().toString())
                    .toList();
            throw new IllegalArgumentException(Unknown.words("format", name, names, bareToo(names)));
        }
        return new WantedFormat(found);
    }

    private static List<String> bareToo(List<String> names) {
        return Stream.concat(names.stream(), names.stream().map(name -> name.replaceFirst(":.*", "")))
                .toList();
    }

    /** The one that is meant, if the version was said or there is but one. */
    Optional<Format> exact() {
        return versions.size() == 1 ? Optional.of(versions.get(0)) : Optional.empty();
    }

    /** Whether a document that was recognised is one of these. */
    boolean admits(@Nullable FormatId seen) {
        return versions.stream().anyMatch(format -> format.id().equals(seen));
    }

    /** The last version. */
    Format newest() {
        return versions.get(versions.size() - 1);
    }
}
