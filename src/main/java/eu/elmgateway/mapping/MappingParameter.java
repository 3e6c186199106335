package eu.elmgateway.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a stylesheet takes. Immutable.
 *
 * @param name as the registry's or sender's settings and the stylesheet's {@code xsl:param} have it
 * @param meaning for who sets it
 * @param required whether nothing can be mapped without it
 * @param standard the value if none is set, null for none
 * @param pattern what a value looks like, a regular expression; null if anything will do
 * @param policies rules by which the stylesheet can conclude it, by the names that are written instead of a value, each with
 *     what it says; null for none
 * @param file of which kind the file is that may be named instead of a value; null if none may
 */
public record MappingParameter(
        String name,
        String meaning,
        boolean required,
        @Nullable String standard,
        @Nullable String pattern,
        @Nullable Map<String, String> policies,
        @Nullable FileKind file) {

    /** Files that settings may name. */
    public enum FileKind {
        /** PNG or JPEG; the stylesheet gets it as a data URI (RFC 2397). */
        @JsonProperty("image")
        IMAGE
    }

    /** As Jackson reads it; without a meaning it is a shared one. */
    @JsonCreator
    static MappingParameter read(
            @JsonProperty("name") String name,
            @JsonProperty("meaning") @Nullable String meaning,
            @JsonProperty("required") boolean required,
            @JsonProperty("default") @Nullable String standard,
            @JsonProperty("pattern") @Nullable String pattern,
            @JsonProperty("policies") @Nullable Map<String, String> policies,
            @JsonProperty("file") @Nullable FileKind file) {
        return new MappingParameter(name, meaning == null ? "" : meaning, required, standard, pattern, policies, file);
    }

    /** Whether it is only named, and defined among those that several mappings take. */
    boolean shared() {
        return meaning.isEmpty();
    }

    /** The same with this default. */
    MappingParameter standing(@Nullable String value) {
        return new MappingParameter(name, meaning, required, value, pattern, policies, file);
    }

    /** The policies there are. */
    public Map<String, String> policyNames() {
        return policies == null ? Map.of() : policies;
    }

    /** What is wrong with a value, empty if nothing is. */
    public Optional<String> fault(String value) {
        boolean only = pattern == null && file == null && !policyNames().isEmpty();
        boolean fits = policyNames().containsKey(value) || (pattern == null ? !only : value.matches(pattern));
        return fits ? Optional.empty() : Optional.of("'" + value + "' is not what " + name + " takes.");
    }

    /** What may be written. */
    public String choice() {
        return policyNames().isEmpty()
                ? "It is: " + meaning
                : "Write the name of a policy ("
                        + String.join(", ", policyNames().keySet()) + "), or: " + meaning;
    }
}
