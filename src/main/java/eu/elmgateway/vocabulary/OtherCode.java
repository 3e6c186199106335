package eu.elmgateway.vocabulary;

import eu.elmgateway.wording.Template;

/**
 * What another code system calls a thing that a list has a code for. Immutable.
 *
 * @param system what a code of that system is called, such as "an ISO 3166-1 alpha-2 code"
 * @param meant the code of the list
 */
public record OtherCode(Template system, Code meant) {}
