package eu.elmgateway.validation.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks well-formed at a glance is well-formed for Jena; the system property {@code elm.plan.forms} says how many are tried. */
class LexicalFormTest {
    private static final int COUNT = Integer.getInteger("elm.plan.forms", 20_000);

    /** What texts are made of, beside characters of any kind. */
    private static final List<String> PIECES = List.of(
            "2024-02-29",
            "2023-02-28",
            "0000-01-01",
            "2024-12-31",
            "T",
            "23:59:59",
            "24:00:00",
            "00:00:00",
            "12:60:00",
            "Z",
            "+01:00",
            "-13:59",
            "+14:00",
            "+13:60",
            ".5",
            ".",
            "-",
            "+",
            "0",
            "00",
            "1",
            "7",
            "123456789",
            " ",
            "\n",
            "http://",
            "https://",
            "a.example",
            "/",
            "//",
            "_",
            "#",
            "?",
            "%",
            "%41",
            ":",
            "[",
            "é",
            "\uD800",
            "\u0000");

    /** Texts that are usual, each to be changed in one place. */
    private static final Map<String, List<String>> USUAL = Map.of(
            XSD.dateTime.getURI(),
                    List.of("2024-01-28T09:30:00Z", "1999-12-01T23:59:59+01:00", "2024-02-29T00:00:00.123Z"),
            XSD.date.getURI(), List.of("2024-01-28", "2024-02-30"),
            XSD.anyURI.getURI(), List.of("https://a.example/b-c_d.e", "http://127.0.0.1/", "http://a..b/"),
            XSD.decimal.getURI(), List.of("7.50", "12", "0.0"),
            XSD.integer.getURI(), List.of("0", "123456789", "007"),
            XSD.positiveInteger.getURI(), List.of("1", "100"),
            XSD.xstring.getURI(), List.of("text"));

    @ParameterizedTest
    @MethodSource("datatypes")
    void whatFitsIsWellFormed(String iri) {
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(iri);
        LexicalForm form = LexicalForm.of(iri);
        var random = new Random(iri.hashCode());
        int fitting = 0;
        for (int i = 0; i < COUNT; i++) {
            String lexical = lexical(iri, random);
            if (form.fits(lexical)) {
                fitting++;
                assertTrue(datatype.isValid(lexical), () -> "\"" + lexical + "\" is no " + iri);
            }
        }
        assertTrue(fitting > COUNT / 100, "that fitted: " + fitting);
    }

    private static String lexical(String iri, Random random) {
        var text = new StringBuilder(any(USUAL.getOrDefault(iri, List.of("")), random));
        if (random.nextInt(4) == 0) {
            text.setLength(0);
        }
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, any(PIECES, random));
                case 1 -> text.insert(at, (char) random.nextInt(0x180));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(random.nextInt(10)));
            }
        }
        return text.toString();
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static Set<String> datatypes() {
        return LexicalForm.USUAL.keySet();
    }
}
