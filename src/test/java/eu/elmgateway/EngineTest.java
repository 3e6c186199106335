package eu.elmgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final int LEVELS = 250;

    private final Engine engine = LoadedEngine.get();

    /** The shapes have nothing against it: it must be refused with a reason, not break the push. */
    @Test
    void aValidDocumentWhosePartsReferToEachOtherTooDeeplyHasNoCanonicalFormAndSaysWhy() throws IOException {
        String deep = Files.readString(Path.of("src/main/dist/samples/at-bachelor-diploma.jsonld"))
                .replaceFirst("\"hasPart\": \\[", "\"hasPart\": [" + parts());
        var checked = engine.check(deep.getBytes(UTF_8), null);

        assertEquals(Verdict.VALID, checked.report().verdict());
        assertEquals(List.of(), checked.canonical().credentials());
        assertEquals(
                List.of("elm:depth"),
                checked.canonical().findings().stream().map(Finding::rule).toList());
    }

    private static String parts() {
        return IntStream.range(0, LEVELS)
                .mapToObj(i -> """
                        {"id": "urn:part:%d", "type": "LearningAchievement", "title": {"en": "Part %d"},
                         "awardedBy": {"type": "AwardingProcess", "awardingBody": {"id": "urn:epass:org:at-fh-donau"}},
                         "hasPart": {"id": "urn:part:%d"}},
                        """.formatted(i, i, Math.min(i + 1, LEVELS - 1)))
                .collect(Collectors.joining());
    }
}
