package eu.elmgateway.rules;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say of one place of a document. Immutable.
 *
 * @param what what is wrong
 * @param cure what to write instead; null if {@code what} says it
 * @param pointer JSON Pointer of the place
 */
public record Remark(Rule rule, Message what, @Nullable Message cure, String pointer) {}
