package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.FormatRecogniser;
import eu.elmgateway.safe.UnreadableException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking codes up costs next to nothing, however many there are and however wrong. Processor time, against that of reading. */
class VocabularyCostTest {
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language";
    private static final int MANY = Integer.getInteger("elm.vocabulary.concepts", 20_000);

    private final Checks checks = new Checks();
    private final ElmLayer layer = new VocabularyLayers(checks.readers, checks.catalogue.schemas())
            .of(checks.catalogue.find(FormatId.parse("elm-json:3.1")).orElseThrow(), checks.model.contexts());

    @Test
    void manyRightCodesCostAFractionOfReadingThem() throws UnreadableException, UnreadableElmException {
        String[] codes = {"ENG", "FRA", "DEU", "FIN"};
        Cost cost = cost(i -> codes[i % codes.length]);

        assertEquals(0, cost.findings());
        assertTrue(cost.looking() * 4 < cost.reading(), cost::toString);
    }

    @Test
    void manyWrongCodesAreNotEachComparedWithEveryCode() throws UnreadableException, UnreadableElmException {
        Cost cost = cost(i -> "X%06d".formatted(i));

        assertEquals(FindingList.LIMIT + 1, cost.findings());
        assertTrue(cost.looking() < cost.reading(), cost::toString);
    }

    private record Cost(int findings, long reading, long looking) {}

    private Cost cost(IntFunction<String> code) throws UnreadableException, UnreadableElmException {
        var text = document(code).getBytes(StandardCharsets.UTF_8);
        var body = (Body.Json) new FormatRecogniser(checks.readers, checks.catalogue)
                .recognise(text, null)
                .body();
        var reader = new ElmReader(checks.model.contexts());
        long start = now();
        ElmSource source = reader.read(body.content().tree());
        long read = now();
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
        int findings = layer.check(document).findings().size();
        return new Cost(findings, read - start, now() - read);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
