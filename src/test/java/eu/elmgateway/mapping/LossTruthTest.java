package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * That a loss report is true: values of real documents are changed one at a time, and the document is mapped again. A value told as
 * dropped changes nothing but what is made of the whole document (the embedded original, its hash); one told as kept does, where no other says the same.
 */
class LossTruthTest {
    private static final int VALUES = Integer.getInteger("elm.lossValues", 3);
    private static final int SAMPLES = Integer.getInteger("elm.lossSamples", 1);

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final MappingCatalogue mappings = MappingCatalogue.load(
            Path.of(""),
            readers,
            ElmModel.load(Path.of(""), readers),
            Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC),
            Duration.ofMinutes(1));
    private final Map<Fate, int[]> changed = new EnumMap<>(Fate.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void whatIsDroppedChangesNothingAndWhatIsKeptDoesInTheCasesOfTheMappings() throws Exception {
        for (String name : List.of("edci-xml_to_elm", "elmo_to_elm", "xhochschule_to_elm")) {
            try (var files = Files.walk(Path.of("mappings", name, "cases"))) {
                for (Path file : files.filter(path -> path.endsWith("input.xml"))
                        .sorted()
                        .toList()) {
                    check(name, file);
                }
            }
        }
        assertTrue(count(Fate.DROPPED) > 10 && count(Fate.KEPT) > 10, "enough of each");
        assertEquals(List.of(), wrong, this::figures);
    }

    @Test
    void whatIsDroppedChangesNothingAndWhatIsKeptDoesInPublishedSamples() throws Exception {
        List<Path> samples = Shared.files("samples/valid/xml", "xml").stream()
                .filter(path -> path.toFile().length() < 200_000)
                .limit(SAMPLES)
                .toList();
        for (Path file : samples) {
            check("edci-xml_to_elm", file);
        }
        assertTrue(count(Fate.DROPPED) > 0 && count(Fate.KEPT) > 0, "enough of each");
        assertEquals(List.of(), wrong, this::figures);
    }

    private int count(Fate fate) {
        return changed.getOrDefault(fate, new int[2])[0];
    }

    private String figures() {
        var text = new StringBuilder();
        changed.forEach((fate, of) -> text.append(fate + ": " + of[1] + " of " + of[0] + " changed the output\n"));
        return text.toString();
    }

    private void check(String name, Path file) throws Exception {
        Mapping mapping = mappings.named(name).orElseThrow();
        byte[] original = Files.readAllBytes(file);
        var source = new ChangeableXml(readers.dom(original));
        byte[] same = source.bytes();
        if (!(mapping.map(same, Map.of()) instanceof MappedDocument document)) {
            return;
        }
        String before = neutral(same, document);
        Map<Fate, List<ChangeableXml.Leaf>> leaves =
                new TreeMap<>(source.byFate(document.loss().orElseThrow()));
        for (var group : leaves.entrySet()) {
            var some = new ArrayList<>(group.getValue());
            Collections.shuffle(some, new Random(7));
            for (var leaf : some.subList(0, Math.min(VALUES, some.size()))) {
                byte[] other = source.with(leaf);
                boolean differs = !before.equals(outcome(mapping, other));
                judge(group.getKey(), differs, file.getFileName() + " " + leaf.path());
            }
        }
    }

    private void judge(Fate fate, boolean differs, String place) {
        int[] of = changed.computeIfAbsent(fate, any -> new int[2]);
        of[0]++;
        of[1] += differs ? 1 : 0;
        if ((fate == Fate.DROPPED && differs) || (fate == Fate.KEPT && !differs)) {
            wrong.add(fate + " " + place);
        }
    }

    private static String outcome(Mapping mapping, byte[] source) {
        try {
            MappingResult result = mapping.map(source, Map.of());
            return result instanceof MappedDocument document ? neutral(source, document) : result.toString();
        } catch (MappingFailedException broken) {
            return "broke";
        }
    }

    /** Without what is made of the whole source: the original as evidence, its hash, ids that begin with the hash. */
    private static String neutral(byte[] source, MappedDocument document) {
        String digest = SourceDigest.of(source);
        String id = "urn:uuid:" + digest.substring(0, 8) + "-" + digest.substring(8, 12) + "-[0-9a-f-]{22}";
        return new String(document.bytes(), UTF_8)
                .replace(Base64.getEncoder().encodeToString(source), "ORIGINAL")
                .replace(digest, "DIGEST")
                .replaceAll(id, "ID");
    }
}
