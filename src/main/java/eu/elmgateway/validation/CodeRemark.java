package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a code, wherever in the document it stands.
 *
 * @param what what is wrong
 * @param cure what to write instead, null if nobody knows
 */
record CodeRemark(CodeRule rule, Message what, @Nullable Message cure) {}
