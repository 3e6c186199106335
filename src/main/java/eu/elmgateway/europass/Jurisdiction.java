package eu.elmgateway.europass;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place where law is made: a country, or a part of it. Lists name it in three ways: countries by three letters
 * ({@code …/country/GRC}), administrative units beneath them ({@code …/atu/ESP_PR_BCN}), and regions ({@code …/nuts/…/EL30}, where
 * Greece is EL and the United Kingdom UK).
 *
 * @param country three letters
 * @param part the code of the part in its list, empty for the whole
 */
record Jurisdiction(String country, String part) {
    private static final Map<String, String> OF_TWO_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    Function.identity(),
                    two -> new Locale.Builder().setRegion(two).build().getISO3Country()));

    static Set<Jurisdiction> all(Collection<String> iris) {
        Set<Jurisdiction> all = new HashSet<>();
        iris.forEach(iri -> of(iri).ifPresent(all::add));
        return all;
    }

    private static Optional<Jurisdiction> of(String iri) {
        String code = iri.strip().replaceFirst("^.*/", "");
        if (code.matches("[A-Z]{3}(_.*)?")) {
            return Optional.of(new Jurisdiction(code.substring(0, 3), code.length() > 3 ? code : ""));
        }
        if (code.matches("[A-Z]{2}[0-9A-Z]{0,3}")) {
            String country =
                    OF_TWO_LETTERS.get(code.substring(0, 2).replace("EL", "GR").replace("UK", "GB"));
            return Optional.ofNullable(country).map(three -> new Jurisdiction(three, code.length() > 2 ? code : ""));
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(new Jurisdiction("", code));
    }

    /** Whether a place lies within. */
    boolean holds(Jurisdiction place) {
        return country.equals(place.country) && place.part.startsWith(part);
    }
}
