package eu.elmgateway.mapping;

/**
 * A setting is missing: the operator must set it, then the same source can be mapped.
 *
 * @param setting its name
 * @param text what it is for
 */
public record MissingSetting(String setting, String text) implements MappingResult {}
