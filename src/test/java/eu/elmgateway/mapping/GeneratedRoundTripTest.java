package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * ELMO to ELM and back to ELMO, with documents made by chance: every text comes back to the place where it stood, but for those
 * that one of the two loss reports names. And what came back is stable: a second round changes nothing.
 */
class GeneratedRoundTripTest {
    private static final int DOCUMENTS = Integer.getInteger("elm.roundTrips", 12);
    private static final Map<String, String> SETTINGS =
            Map.of("issuerUrl", "https://uni.example", "issuerIdentifier", "VATEL-099999999");

    private final Engine engine =
            Engine.load(Path.of(""), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    private final Mapping in = engine.mappings().named("elmo_to_elm").orElseThrow();
    private final Mapping out = engine.mappings().named("elm_to_elmo").orElseThrow();
    private final List<String> unexplained = new ArrayList<>();
    private int cameBack;
    private int named;

    @Test
    void whatNoLossReportNamesComesBackToItsPlace() throws Exception {
        for (long seed = 1; seed <= DOCUMENTS; seed++) {
            trip(new GeneratedElmo(seed), "seed " + seed + ": ");
        }
        assertEquals(List.of(), unexplained);
        assertTrue(cameBack > 10 * DOCUMENTS && named > DOCUMENTS, cameBack + " texts came back, " + named + " named");
    }

    private void trip(GeneratedElmo document, String seed) throws Exception {
        byte[] source = document.xml().getBytes(UTF_8);
        var report = engine.check(source, null).report();
        assertEquals(Verdict.VALID, report.verdict(), report::toString);
        if (!(in.map(source, SETTINGS) instanceof MappedDocument elm)) {
            return;
        }
        MappedDocument elmo = mapped(out.map(elm.credential().orElseThrow(), SETTINGS));
        Map<String, List<String>> returned = places(elmo.bytes());
        for (var word : document.words().entrySet()) {
            if (returned.getOrDefault(word.getKey(), List.of()).stream()
                    .anyMatch(place -> inItsCourse(place).equals(inItsCourse(word.getValue())))) {
                cameBack++;
            } else if (told(elm.loss().orElseThrow(), word.getValue()) || toldOnTheWayOut(elm, elmo, word.getKey())) {
                named++;
            } else {
                unexplained.add(seed + word.getValue());
            }
        }
        MappedDocument again = mapped(in.map(elmo.bytes(), SETTINGS));
        assertEquals(
                new String(elmo.bytes(), UTF_8),
                new String(
                        mapped(out.map(again.credential().orElseThrow(), SETTINGS))
                                .bytes(),
                        UTF_8),
                seed + "the second round");
    }

    /** What passed within something that failed stands in the place of that, so a course may come back further up. */
    private static String inItsCourse(String place) {
        return place.replaceFirst(".*learningOpportunitySpecification/", "");
    }

    private static MappedDocument mapped(MappingResult result) {
        return assertInstanceOf(MappedDocument.class, result);
    }

    /** Whether a report says of a value at this place of ELMO that not all of it reached the output. */
    private static boolean told(LossReport report, String place) {
        return report.entries().stream()
                .filter(entry -> entry.fate() != Fate.KEPT)
                .anyMatch(entry -> covers(entry.path(), place));
    }

    private boolean toldOnTheWayOut(MappedDocument elm, MappedDocument elmo, String word) throws Exception {
        var forms = new CredentialXml(engine.model(), engine.readers().processor());
        var view = forms.view(elm.credential().orElseThrow()).toString().getBytes(UTF_8);
        return places(view).getOrDefault(word, List.of()).stream()
                .anyMatch(place -> told(elmo.loss().orElseThrow(), place));
    }

    /** Whether a path of a report, numbers aside, is that of a place or of something around it. */
    private static boolean covers(String path, String place) {
        String names = path.replaceAll("\\[[^]]*]|[A-Za-z]+:", "").replaceFirst("^/", "");
        return names.endsWith("/**")
                ? place.contains(names.substring(0, names.length() - 3))
                : place.endsWith(names) || place.endsWith(names.replaceFirst("/text\\(\\)$", ""));
    }

    /** Each text of a document with the names of the elements around it. */
    private Map<String, List<String>> places(byte[] xml) throws Exception {
        var places = new HashMap<String, List<String>>();
        Element root = engine.readers().dom(xml).getDocumentElement();
        collect(root, root.getLocalName(), places);
        return places;
    }

    private static void collect(Element element, String path, Map<String, List<String>> places) {
        boolean leaf = true;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                leaf = false;
                collect(child, path + "/" + child.getLocalName(), places);
            }
        }
        if (leaf) {
            places.computeIfAbsent(element.getTextContent().strip(), any -> new ArrayList<>())
                    .add(path);
        }
    }
}
