package eu.elmgateway.safe;

/**
 * One place where a JSON or YAML document departs from its JSON Schema (draft 2020-12).
 *
 * @param pointer JSON Pointer (RFC 6901) to the value at fault
 * @param keyword the keyword of the schema that is broken, such as {@code required}
 * @param message what is wrong
 * @param advice what to write instead
 */
public record JsonProblem(String pointer, String keyword, String message, String advice) {}
