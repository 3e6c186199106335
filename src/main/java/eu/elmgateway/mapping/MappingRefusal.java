package eu.elmgateway.mapping;

/**
 * The source cannot become a record of the target: its sender must mend it.
 *
 * @param code the stylesheet's own word for the reason, stable
 * @param text what is wrong and what to write instead
 */
public record MappingRefusal(String code, String text) implements MappingResult {}
