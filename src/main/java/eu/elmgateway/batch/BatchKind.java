package eu.elmgateway.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How items are told apart in a batch. */
enum BatchKind {
    LINES("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"),
    ZIP("application/zip", "application/x-zip-compressed"),
    MULTIPART("multipart/form-data", "multipart/mixed"),
    ARRAY("application/json"),
    COLLECTION("application/xml", "text/xml");

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<String> types;

    BatchKind(String... types) {
        this.types = List.of(types);
    }

    /** The kind of a media type, with or without parameters; empty if it is none of a batch. */
    static Optional<BatchKind> of(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(plain))
                .findFirst();
    }

    /** The kind of a file that is dropped, by its name. */
    static Optional<BatchKind> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return Optional.of(ZIP);
        }
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? Optional.of(LINES) : Optional.empty();
    }

    /** The media type to write. */
    String mediaType() {
        return types.get(0);
    }

    /** All media types there are. */
    static List<String> mediaTypes() {
        return Stream.of(values()).flatMap(kind -> kind.types.stream()).toList();
    }
}
