package eu.elmgateway.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.elmgateway.format.FormatId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mapping.yaml} says ({@code schemas/gateway/mapping.schema.json} has the details). Immutable.
 *
 * @param name the name of the mapping and of its folder
 * @param title for people
 * @param from the formats it reads
 * @param to the format it writes
 * @param stylesheet relative to the file
 * @param output what the stylesheet writes
 * @param mediaType of the document written
 * @param batch whether many credentials become one document
 * @param tables code tables
 * @param parameters settings it takes
 */
public record MappingDescriptor(
        String name,
        String title,
        List<FormatId> from,
        FormatId to,
        String stylesheet,
        Output output,
        String mediaType,
        boolean batch,
        List<MappingTable> tables,
        List<MappingParameter> parameters) {

    /** What a stylesheet writes. */
    public enum Output {
        /** XML, as it goes out. */
        XML,
        /** JSON, as it goes out. */
        JSON,
        /** The XML view of a credential, which goes out as canonical JSON-LD. */
        ELM
    }

    /** As Jackson reads it from the file. */
    @JsonCreator
    static MappingDescriptor read(
            @JsonProperty("mapping") String name,
            @JsonProperty("title") String title,
            @JsonProperty("from") List<String> from,
            @JsonProperty("to") String to,
            @JsonProperty("stylesheet") String stylesheet,
            @JsonProperty("output") String output,
            @JsonProperty("mediaType") String mediaType,
            @JsonProperty("batch") boolean batch,
            @JsonProperty("tables") @Nullable List<MappingTable> tables,
            @JsonProperty("parameters") @Nullable List<MappingParameter> parameters) {
        return new MappingDescriptor(
                name,
                title,
                from.stream().map(FormatId::parse).toList(),
                FormatId.parse(to),
                stylesheet,
                Output.valueOf(output.toUpperCase(Locale.ROOT)),
                mediaType,
                batch,
                tables == null ? List.of() : List.copyOf(tables),
                parameters == null ? List.of() : List.copyOf(parameters));
    }

    /** The same with these parameters. */
    MappingDescriptor with(List<MappingParameter> others) {
        return new MappingDescriptor(
                name, title, from, to, stylesheet, output, mediaType, batch, tables, List.copyOf(others));
    }

    /** Whether it maps between these formats. */
    public boolean maps(FormatId source, FormatId target) {
        return from.contains(source) && to.equals(target);
    }
}
