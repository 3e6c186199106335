package eu.elmgateway.seal;

import eu.elmgateway.seal.Remark.Weight;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a seal with what the document says of itself. Somebody may seal for another (by mandate), so what differs is told and
 * judged by whoever relies on it.
 */
record Consistency(Issuance said) {
    /** Issuing tools write the date of issue when they seal, seconds apart. */
    private static final Duration SLACK = Duration.ofDays(1);

    private static final int PREFIX = 5;
    private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

    Seal on(Seal seal) {
        Sealer sealer = seal.sealer();
        if (seal.integrity() != Integrity.INTACT || sealer == null) {
            return seal;
        }
        List<Remark> remarks = new ArrayList<>(seal.remarks());
        Stream.of(who(sealer), country(sealer), time(seal, sealer), issue(seal))
                .filter(Objects::nonNull)
                .forEach(remarks::add);
        return seal.with(remarks);
    }

    private @Nullable Remark who(Sealer sealer) {
        String identifier = sealer.identifier();
        if (identifier != null && !said.identifiers().isEmpty()) {
            return said.identifiers().stream().anyMatch(one -> same(identifier, one))
                    ? null
                    : Remark.of(Weight.WARNING, "other-identifier", identifier, said.identifiers());
        }
        boolean named = said.names().isEmpty()
                || Stream.of(sealer.organisation(), sealer.name())
                        .filter(Objects::nonNull)
                        .anyMatch(name ->
                                said.names().stream().anyMatch(one -> plain(one).equals(plain(name))));
        return named ? null : Remark.of(Weight.WARNING, "other-name", sealer.shown(), said.names());
    }

    /** The same, with or without the prefix that says of which register it is (EN 319 412-1, 5.1.4). */
    private static boolean same(String identifier, String other) {
        String one = letters(identifier);
        String two = letters(other);
        return one.equals(two)
                || (one.length() > PREFIX && one.substring(PREFIX).equals(two));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return letters(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    private @Nullable Remark country(Sealer sealer) {
        String country = sealer.country();
        if (country == null || said.countries().isEmpty()) {
            return null;
        }
        List<String> known = List.of(country.toUpperCase(Locale.ROOT), three(country));
        return said.countries().stream().anyMatch(one -> known.contains(one.toUpperCase(Locale.ROOT)))
                ? null
                : Remark.of(Weight.WARNING, "other-country", country, said.countries());
    }

    private static String three(String country) {
        String two = country.toUpperCase(Locale.ROOT);
        try {
            return new Locale.Builder()
                    .setRegion(ISO.getOrDefault(two, two))
                    .build()
                    .getISO3Country();
        } catch (MissingResourceException | java.util.IllformedLocaleException none) {
            return two;
        }
    }

    /** Unless trust was asked, which says it with more weight. */
    private static @Nullable Remark time(Seal seal, Sealer sealer) {
        Instant claimed = seal.claimed();
        if (claimed == null || seal.etsi() != null) {
            return null;
        }
        return !claimed.isBefore(sealer.from()) && !claimed.isAfter(sealer.until())
                ? null
                : Remark.of(Weight.WARNING, "outside-certificate", claimed, sealer.from(), sealer.until());
    }

    private @Nullable Remark issue(Seal seal) {
        Instant claimed = seal.claimed();
        Instant issued = said.issued();
        return claimed == null || issued == null || !claimed.isBefore(issued.minus(SLACK))
                ? null
                : Remark.of(Weight.WARNING, "before-issue", claimed, issued);
    }
}
