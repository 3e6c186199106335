package eu.elmgateway.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code table as {@code mapping.yaml} names it: a file of its own ({@code countries.csv}), or two columns of a table that
 * others use too. Immutable.
 *
 * @param name what the stylesheet finds it by
 * @param file relative to {@code mapping.yaml}
 * @param key the column of its keys; null if it is a table of its own
 * @param value the column of its values; null if it is a table of its own
 */
public record MappingTable(
        String name,
        String file,
        @Nullable String key,
        @Nullable String value) {

    /** A file of its own, named after itself. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MappingTable own(String file) {
        String last = Objects.requireNonNull(Path.of(file).getFileName()).toString();
        return new MappingTable(last.replaceFirst("\\.csv$", ""), file, null, null);
    }

    /** Two columns of another table. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static MappingTable shared(
            @JsonProperty("name") String name,
            @JsonProperty("file") String file,
            @JsonProperty("key") String key,
            @JsonProperty("value") String value) {
        return new MappingTable(name, file, key, value);
    }

    /** Its entries. */
    Map<String, String> read(MappingFolder folder) {
        Path path = folder.file(file);
        return key == null || value == null ? CodeTable.read(path) : CodeTable.read(path, key, value);
    }
}
