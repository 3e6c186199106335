package eu.elmgateway.api;

import eu.elmgateway.validation.report.Face;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which face of a report a request's Accept header asks for (RFC 9110, 12.5.1). */
public final class WantedFace {
    /** All of them, the preferred first. */
    private static final List<Face> FACES = List.of(Face.JSON, Face.HTML, Face.TEXT, Face.CSV, Face.SARIF, Face.JUNIT);

    /** What else a face may be asked for by. */
    private static final Map<Face, List<String>> ALSO =
            Map.of(Face.JUNIT, List.of("application/xml", "text/xml"), Face.SARIF, List.of("application/sarif"));

    /** One range of the header, such as {@code text/*;q=0.5}. */
    private record Range(String type, double quality) {
        static Range of(String text) {
            String[] parts = text.split(";");
            double quality = Arrays.stream(parts)
                    .map(part -> part.replace(" ", "").toLowerCase(Locale.ROOT))
                    .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                    .map(part -> Double.parseDouble(part.substring(2)))
                    .findFirst()
                    .orElse(1.0);
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        /** How closely it names a type: 0 not at all, 3 exactly. */
        int closeness(String other) {
            if (type.equals(other)) {
                return 3;
            }
            if (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1))) {
                return 2;
            }
            return type.equals("*/*") ? 1 : 0;
        }
    }

    private WantedFace() {}

    /** The face that is wanted most; empty if none is. */
    public static Optional<Face> of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(FACES.get(0));
        }
        List<Range> ranges = Arrays.stream(accept.split(",")).map(Range::of).toList();
        return FACES.stream()
                .filter(face -> best(face, ranges).quality() > 0)
                .min(Comparator.comparingDouble(face -> -best(face, ranges).quality()));
    }

    /** The range that names a face most closely decides on it. */
    private static Range best(Face face, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> closeness(face, range) > 0)
                .max(Comparator.comparingInt((Range range) -> closeness(face, range))
                        .thenComparingDouble(Range::quality))
                .orElse(new Range("", 0));
    }

    private static int closeness(Face face, Range range) {
        int also = ALSO.getOrDefault(face, List.of()).stream()
                .mapToInt(range::closeness)
                .max()
                .orElse(0);
        return Math.max(range.closeness(face.mediaType()), also);
    }

    /** The media types of all faces. */
    public static List<String> mediaTypes() {
        return FACES.stream().map(Face::mediaType).toList();
    }
}
