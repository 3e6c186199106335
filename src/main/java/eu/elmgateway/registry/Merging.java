package eu.elmgateway.registry;

/**
 * How documents of single records become one: what stands around the record is written once for all that agree in it.
 * Immutable.
 *
 * @param group local name of the element that gathers records which belong together, such as those of one certification
 * @param record local name of the element that is a record
 */
public record Merging(String group, String record) {}
