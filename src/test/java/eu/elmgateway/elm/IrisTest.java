package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** What is told at a glance is what a close look tells; the system property {@code elm.iris} says how many are tried. */
class IrisTest {
    private static final List<String> PIECES = List.of(
            "http:",
            "https:",
            "urn:",
            "mailto:",
            "did:",
            "//",
            "/",
            "a",
            "B",
            "7",
            "example.org",
            ":",
            "#",
            "-",
            ".",
            "_",
            "~",
            "+",
            "@",
            "?",
            "%",
            "[",
            "]",
            " ",
            "é",
            ":80",
            "1x:",
            "");

    @Test
    void anIriThatIsAbsoluteAtFirstSightIsAbsolute() {
        var random = new Random(11);
        int plain = 0;
        int count = Integer.getInteger("elm.iris", 100_000);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String iri = text.toString();
            if (Iris.plain(iri)) {
                plain++;
                assertTrue(URI.create(iri).isAbsolute(), iri);
            }
        }
        assertTrue(plain > count / 50, "at first sight: " + plain);
    }

    @Test
    void aLanguageOfTwoLettersIsALanguageAndStaysAsItIs() {
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                String tag = "" + first + second;
                assertTrue(Iris.language(tag), tag);
                assertTrue(Iris.language(tag.toUpperCase(Locale.ROOT)), tag);
                new Locale.Builder().setLanguageTag(tag);
                assertEquals(tag, NodeFactory.createLiteralLang("x", tag).getLiteralLanguage());
            }
        }
    }
}
