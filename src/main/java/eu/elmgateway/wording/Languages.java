package eu.elmgateway.wording;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The languages the gateway speaks. A further one is a set of {@code *_xx.properties} beside the others, and a line here. */
public final class Languages {
    /** What is spoken where nothing else is asked for. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** All of them. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** English stands in for what is missing, never the language of the machine. */
    static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Languages() {}

    /**
     * The first language that both sides know, English if there is none.
     *
     * @param wanted as HTTP's Accept-Language has it (RFC 9110, 12.5.4)
     */
    public static Locale of(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), ALL);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
