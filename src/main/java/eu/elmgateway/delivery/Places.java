package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a registry's file leaves to each request: {@code {record}}, {@code {sha256}}, {@code {kind}}. Immutable. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Map<String, String> values;

    private Places(Map<String, String> values) {
        this.values = values;
    }

    /** Those of what is about to leave; of many records in one document only the hash is known. */
    static Places of(Batch batch) {
        Map<String, String> values = new HashMap<>();
        batch.hash().ifPresent(hash -> values.put("sha256", hash));
        if (batch.open().size() == 1) {
            Delivery delivery = batch.open().get(0);
            values.put("record", delivery.record());
            values.put("kind", delivery.kind().name().toLowerCase(Locale.ROOT));
        }
        return new Places(values);
    }

    /** These and one more. */
    Places and(String place, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(place, value);
        return new Places(all);
    }

    /** A text with its places filled in; what nothing is known for stays. */
    String fill(String text) {
        return fill(text, UnaryOperator.identity());
    }

    /** The same for a part of a URL. */
    String fillUrl(String text) {
        return fill(
                text, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private String fill(String text, UnaryOperator<String> written) {
        return PLACE.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : written.apply(value));
        });
    }
}
