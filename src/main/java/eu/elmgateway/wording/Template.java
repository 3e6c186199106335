package eu.elmgateway.wording;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A sentence with gaps ({@code {0}}, {@code {1}}, …), in every language it is known in. English is always there. */
public sealed interface Template {
    /** The sentence in a language; in English where it is not known in that one. */
    String in(Locale language);

    /**
     * A sentence of the catalogues of this package: {@code shapes.missing} is {@code missing} in {@code shapes.properties},
     * and in French in {@code shapes_fr.properties}.
     */
    record Named(String key) implements Template {
        @Override
        public String in(Locale language) {
            int dot = key.indexOf('.');
            try {
                return ResourceBundle.getBundle(
                                Template.class.getPackageName() + "." + key.substring(0, dot),
                                language,
                                Languages.CONTROL)
                        .getString(key.substring(dot + 1));
            } catch (MissingResourceException | IndexOutOfBoundsException e) {
                throw new IllegalStateException("there is no sentence " + key + " in the catalogues", e);
            }
        }
    }

    /** A sentence that a file of data gives, by language tag; {@code en} must be among them. */
    record Given(Map<String, String> texts) implements Template {
        public Given {
            texts = Map.copyOf(texts);
            if (!texts.containsKey("en")) {
                throw new IllegalArgumentException("a sentence must be given in English too: " + texts);
            }
        }

        @Override
        public String in(Locale language) {
            String english = texts.getOrDefault("en", "");
            return texts.getOrDefault(language.getLanguage(), english);
        }
    }

    /** Words that are the same in every language; nothing in them is a gap. */
    record Verbatim(String text) implements Template {
        @Override
        public String in(Locale language) {
            return text;
        }
    }
}
