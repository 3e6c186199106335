package eu.elmgateway.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the sender of a document, or whoever maps it, says beyond it. Immutable.
 *
 * @param values setting to value, whoever issued
 * @param issuers what holds for one issuer only, and before {@code values}: its name or one of its identifiers, as
 *     {@link #key} makes it, to setting to value
 * @param place where settings are given, for people, such as {@code senders/uni-wien.yaml}
 * @param incomplete what becomes of what lacks something that the target demands
 */
public record MappingSettings(
        Map<String, String> values, Map<String, Map<String, String>> issuers, String place, Incomplete incomplete) {
    /** Nothing is said. */
    public static final MappingSettings NONE = of(Map.of());

    public MappingSettings {
        values = Map.copyOf(values);
        issuers = Map.copyOf(issuers);
    }

    /** Settings of a place, by which nothing incomplete is taken. */
    public MappingSettings(Map<String, String> values, Map<String, Map<String, String>> issuers, String place) {
        this(values, issuers, place, Incomplete.REFUSED);
    }

    /** The same for every issuer. */
    public static MappingSettings of(Map<String, String> values) {
        return new MappingSettings(values, Map.of(), "a settings file");
    }

    /** These with others, which go before them. */
    public MappingSettings with(Map<String, String> others) {
        var all = new HashMap<>(values);
        all.putAll(others);
        var each = new HashMap<String, Map<String, String>>();
        issuers.forEach((issuer, said) -> {
            var more = new HashMap<>(said);
            more.putAll(others);
            each.put(issuer, Map.copyOf(more));
        });
        return new MappingSettings(all, each, place, incomplete);
    }

    /** The same, by which what is incomplete is taken too. */
    public MappingSettings takingIncomplete() {
        return new MappingSettings(values, issuers, place, Incomplete.TAKEN);
    }

    /** A name or identifier as issuers are compared: white space, case and composition of letters do not count. */
    public static String key(String issuer) {
        return Normalizer.normalize(issuer, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
