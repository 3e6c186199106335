package eu.elmgateway.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The checks there are, by the word that rules call them by. */
final class Checks {
    private final Map<String, Function<Parameters, Check>> byWord = new TreeMap<>(Map.ofEntries(
            Map.entry("undefined-term", UndefinedTerm::new),
            Map.entry("term-of-class", TermOfClass::new),
            Map.entry("relative-reference", any -> new RelativeReference()),
            Map.entry("malformed-language", any -> new MalformedLanguage()),
            Map.entry("known-language", KnownLanguage::new),
            Map.entry("replaced-language", ReplacedLanguage::new),
            Map.entry("language-once", LanguageOnce::new),
            Map.entry("blank-text", BlankText::new),
            Map.entry("value-form", ValueForm::new),
            Map.entry("path-form", PathForm::new),
            Map.entry("id-form", IdForm::new),
            Map.entry("date-order", DateOrder::new),
            Map.entry("date-distance", DateDistance::new),
            Map.entry("date-future", DateFuture::new),
            Map.entry("date-zone", DateZone::new),
            Map.entry("profile-schema", ProfileSchema::new),
            Map.entry("one-id-one-content", OneIdOneContent::new),
            Map.entry("one-id-one-class", OneIdOneClass::new),
            Map.entry("described-reference", DescribedReference::new),
            Map.entry("empty-object", EmptyObject::new),
            Map.entry("no-cycle", NoCycle::new),
            Map.entry("any-of", AnyOf::new),
            Map.entry("among", Among::new),
            Map.entry("text-in-language", TextInLanguage::new),
            Map.entry("pages-in-order", PagesInOrder::new),
            Map.entry("base64", Base64Content::new),
            Map.entry("media-type", MediaType::new),
            Map.entry("media-size", MediaSize::new),
            Map.entry("eidas-country", EidasCountry::new),
            Map.entry("label-number", LabelNumber::new)));

    /** A check with the parameters of a rule; empty if nobody knows the word. */
    Optional<Check> make(String word, Parameters parameters) {
        return Optional.ofNullable(byWord.get(word)).map(making -> making.apply(parameters));
    }

    /** The words, in alphabetical order. */
    List<String> words() {
        return List.copyOf(byWord.keySet());
    }
}
