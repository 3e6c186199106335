package eu.elmgateway.ewp;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param query as it stands in the request line, null if there is none
 * @param headers by name, whose case does not matter
 */
public record EwpRequest(String method, @Nullable String query, Map<String, List<String>> headers) {
    public EwpRequest {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> all.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(all);
    }

    /** The values of a header as one, in the way they are signed. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join(", ", values.stream().map(String::strip).toList()));
    }

    /** Whether it says that it shows a signature. */
    boolean signs() {
        return header("Authorization")
                .filter(value ->
                        value.toLowerCase(Locale.ROOT).startsWith(SignatureParameters.SCHEME.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
