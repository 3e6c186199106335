package eu.elmgateway.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code table as {@code mapping.yaml} names it: a file of its own ({@code countries.csv}), or two columns of a table that
 * others use too. Immutable.
 *
 * @param name what the stylesheet finds it by
 * @param file relative to {@code mapping.yaml}
 * @param key the column of its keys; null if it is a table of its own
 * @param value the column of its values; null if it is a table of its own
 * @param keys what every key looks like, null if nothing is said of it
 * @param values what every value looks like, null if nothing is said of it
 */
public record MappingTable(
        String name,
        String file,
        @Nullable String key,
        @Nullable String value,
        @Nullable Pattern keys,
        @Nullable Pattern values) {

    /** A file of its own, named after itself. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MappingTable own(String file) {
        return new MappingTable(nameOf(file), file, null, null, null, null);
    }

    /** A table of which more is said. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static MappingTable described(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("file") String file,
            @JsonProperty("key") @Nullable String key,
            @JsonProperty("value") @Nullable String value,
            @JsonProperty("keys") @Nullable Pattern keys,
            @JsonProperty("values") @Nullable Pattern values) {
        return new MappingTable(name == null ? nameOf(file) : name, file, key, value, keys, values);
    }

    private static String nameOf(String file) {
        return Objects.requireNonNull(Path.of(file).getFileName()).toString().replaceFirst("\\.csv$", "");
    }

    /** Whether the file is the table, rather than two of its columns. */
    boolean own() {
        return key == null || value == null;
    }

    String keyColumn() {
        return key == null ? "key" : key;
    }

    String valueColumn() {
        return value == null ? "value" : value;
    }

    /** The table. */
    CodeTable read(MappingFolder folder) {
        return new CodeTableFile(folder.file(file), this).table();
    }
}
