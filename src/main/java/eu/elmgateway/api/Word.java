package eu.elmgateway.api;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes the name of a constant as callers read it: {@code ALREADY_KNOWN} as {@code alreadyKnown}. */
public final class Word {
    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    private Word() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return UNDERSCORE
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
