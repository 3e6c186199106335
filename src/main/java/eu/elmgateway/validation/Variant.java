package eu.elmgateway.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which of its forms a profile judges: as it was published, or with its known defects mended. */
public enum Variant {
    /** The standard to the letter, its mistakes included. */
    PUBLISHED,
    /** With the repairs of {@code repairs.yaml}. */
    REPAIRED;

    /** The word that people write, such as {@code repaired}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Variant::word).toList();
    }
}
