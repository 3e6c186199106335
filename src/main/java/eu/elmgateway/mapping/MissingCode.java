package eu.elmgateway.mapping;

/**
 * A key that a document has and a code table lacks.
 *
 * @param table the name of the table
 * @param key what was looked up
 * @param place where the source says it, empty if the stylesheet does not tell
 */
public record MissingCode(String table, String key, String place) {}
