package eu.elmgateway.rules;

import eu.elmgateway.elm.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The country in front of a legal person's identifier (ETSI EN 319 412-1, 5.1.4: {@code VATBE-…}) must be the one in
 * {@code spatial}. Parameters {@code path}: from the credential to identifiers; {@code countries}: what the prefix of a
 * country may be beside its own code. Gaps: the country of the prefix, the country in {@code spatial}.
 */
final class EidasCountry implements Check.OfDocument {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}([A-Z]{2})-.*", Pattern.DOTALL);
    private static final String COUNTRIES = "http://publications.europa.eu/resource/authority/country/";

    private final TermPath path;
    private final String notation;
    private final String spatial;
    private final Map<String, String> countries = new HashMap<>();

    EidasCountry(Parameters parameters) {
        this.path = parameters.path("path");
        this.notation = parameters.terms.iri("notation").orElse("notation");
        this.spatial = parameters.terms.iri("spatial").orElse("spatial");
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> countries.put(code, new Locale("", code).getISO3Country()));
        parameters.table("countries").forEach((prefix, code) -> countries.put(prefix, String.join("", code)));
    }

    @Override
    public void check(Subject subject, Remarks remarks) {
        for (var reached : path.from(subject.root(), subject.root(), subject.nodes())) {
            if (reached.value() instanceof Value.Reference reference) {
                subject.node(reference.id()).ifPresent(identifier -> {
                    Optional<String> prefix = prefix(identifier.values(notation));
                    identifier.values(spatial).stream()
                            .filter(country -> country instanceof Value.Reference listed
                                    && listed.id().startsWith(COUNTRIES))
                            .filter(country ->
                                    prefix.isPresent() && !Codes.of(country).equals(prefix.get()))
                            .forEach(country -> remarks.add(
                                    subject.at(identifier, spatial, country), prefix.orElse(""), Codes.of(country)));
                });
            }
        }
    }

    private Optional<String> prefix(List<Value> notations) {
        return notations.stream()
                .map(Codes::of)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(form -> countries.get(form.group(1)))
                .filter(code -> code != null)
                .findFirst();
    }
}
