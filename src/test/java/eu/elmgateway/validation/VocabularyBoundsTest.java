package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.Patience;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.FormatRecogniser;
import eu.elmgateway.safe.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many codes there are and however wrong, looking them up ends, and so does the list of remarks. */
@Timeout(Patience.HANGS)
class VocabularyBoundsTest {
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language";
    private static final int MANY = Integer.getInteger("elm.vocabulary.concepts", 20_000);

    private final Checks checks = Checks.shared();
    private final ElmLayer layer = new VocabularyLayers(checks.readers, checks.catalogue.schemas())
            .of(checks.catalogue.find(FormatId.parse("elm-json:3.1")).orElseThrow(), checks.model.contexts());

    @Test
    void manyRightCodesLeadToNoRemark() throws UnreadableException, UnreadableElmException {
        String[] codes = {"ENG", "FRA", "DEU", "FIN"};

        assertEquals(0, findings(i -> codes[i % codes.length]));
    }

    @Test
    void manyWrongCodesLeadToABoundedListOfRemarks() throws UnreadableException, UnreadableElmException {
        assertEquals(FindingList.LIMIT + 1, findings(i -> "X%06d".formatted(i)));
    }

    private int findings(IntFunction<String> code) throws UnreadableException, UnreadableElmException {
        var text = document(code).getBytes(StandardCharsets.UTF_8);
        var body = (Body.Json) new FormatRecogniser(checks.readers, checks.catalogue)
                .recognise(text, null)
                .body();
        var reader = new ElmReader(checks.model.contexts());
        ElmSource source = reader.read(body.content().tree());
        var profile = new Profile("urn:any", "", () -> {
            throw new AssertionError("no shapes are needed");
        });
        var document = new ElmDocument(
                body,
                source,
                source.nodes()
                        .ofType(Elm.NAMESPACE + "EuropeanDigitalCredential")
                        .get(0),
                profile,
                null);
        return layer.check(document).findings().size();
    }

    private static String document(IntFunction<String> code) {
        String first = "\"language\": [";
        return Checks.sample("at-bachelor-diploma.jsonld")
                .replaceFirst(
                        "\"language\": \\[",
                        first
                                + IntStream.range(0, MANY)
                                        .mapToObj(i -> """
                                        {"id": "%s/%s", "type": "Concept", "prefLabel": {"en": "Number %d"}},
                                        """.formatted(LANGUAGE, code.apply(i), i))
                                        .collect(Collectors.joining()));
    }
}
