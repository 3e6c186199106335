package eu.elmgateway.validation;

import eu.elmgateway.format.FormatId;

/**
 * A profile that can be asked for.
 *
 * @param format the format and version it belongs to
 * @param name what it is called for short
 * @param title for people
 * @param iri what credentials call it
 */
public record NamedProfile(FormatId format, String name, String title, String iri) {}
