package eu.elmgateway.seal;

import eu.elmgateway.wording.Message;

/**
 * Why a seal does not meet what is demanded of it.
 *
 * @param rule a stable id, such as {@code seal:policy-absent}
 * @param what what is so
 * @param cure what to do about it
 * @param ofTrust whether it may come to meet it once the operator trusts others, the document staying as it is
 */
public record Unmet(String rule, Message what, Message cure, boolean ofTrust) {}
