package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;

/**
 * One place where a JSON or YAML document departs from its JSON Schema (draft 2020-12).
 *
 * @param pointer JSON Pointer (RFC 6901) to the value at fault
 * @param keyword the keyword of the schema that is broken, such as {@code required}
 * @param what what is wrong
 * @param cure what to write instead
 */
public record JsonProblem(String pointer, String keyword, Message what, Message cure) {
    /** What is wrong, in English. */
    public String message() {
        return what.toString();
    }

    /** What to write instead, in English. */
    public String advice() {
        return cure.toString();
    }
}
