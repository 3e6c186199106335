package eu.elmgateway.format;

import java.util.regex.Pattern;

/**
 * The coordinates of a wire format in one version, such as {@code elm-json:3.1} or {@code edci-xml:1.2}. They name the
 * folder {@code schemas/<name>/<version>}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param version as the standard's own documents write it
 */
public record FormatId(String name, String version) {
    private static final Pattern COORDINATES = Pattern.compile("([a-z][a-z0-9-]*):([0-9A-Za-z][0-9A-Za-z.-]*)");

    /**
     * Reads coordinates from text.
     *
     * @throws IllegalArgumentException if the text is not {@code name:version}; the message says what to write
     */
    public static FormatId parse(String text) {
        var match = COORDINATES.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a format; write name:version, for example elm-json:3.1");
        }
        return new FormatId(match.group(1), match.group(2));
    }

    @Override
    public String toString() {
        return name + ":" + version;
    }
}
