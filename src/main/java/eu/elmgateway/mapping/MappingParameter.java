package eu.elmgateway.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a stylesheet takes.
 *
 * @param name as the registry's or sender's settings and the stylesheet's {@code xsl:param} have it
 * @param meaning for who sets it
 * @param required whether nothing can be mapped without it
 * @param standard the value if none is set, null for none
 */
public record MappingParameter(
        String name,
        String meaning,
        boolean required,
        @JsonProperty("default") @Nullable String standard) {}
