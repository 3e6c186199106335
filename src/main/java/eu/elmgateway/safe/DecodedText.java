package eu.elmgateway.safe;

/**
 * A document's characters.
 *
 * @param text without byte order mark
 * @param charset the encoding they were in
 * @param marked whether a byte order mark stood before them
 */
public record DecodedText(String text, String charset, boolean marked) {}
