package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.Roads.Road;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Odd and evil documents get the right verdict or a clear error, the same on both roads. */
class RoadsOfValidationTest {
    private static final String NAMED =
            "\"@context\": [\"https://www.w3.org/2018/credentials/v1\", \"http://data.europa.eu/snb/model/context/edc-ap\"]";

    private final BothRoads roads = new BothRoads();
    private final String valid = Checks.sample("at-bachelor-diploma.jsonld");

    /** The valid sample with one more member in its outermost object. */
    private String with(String member) {
        return valid.replaceFirst("\\{", "{" + member.replace("\\", "\\\\") + ",");
    }

    @Test
    void samplesThatConformTakeTheFastRoad() {
        List<String> slow = IndexedSample.all().stream()
                .filter(sample ->
                        sample.format().equals("JSON-LD") && sample.verdict().equals("valid"))
                .filter(sample -> roads.road(sample.bytes()) != Road.FAST)
                .map(IndexedSample::name)
                .toList();
        assertEquals(List.of("28_duplicate_id_merges.jsonld"), slow, "in it a node stands in itself");
    }

    @Test
    void mostSamplesThatDoNotConformTakeItToo() {
        var roadsTaken = IndexedSample.all().stream()
                .filter(sample ->
                        sample.format().equals("JSON-LD") && sample.verdict().equals("invalid"))
                .map(sample -> String.valueOf(roads.road(sample.bytes())))
                .collect(Collectors.groupingBy(road -> road, Collectors.counting()));
        assertTrue(roadsTaken.getOrDefault("FAST", 0L) >= 60, roadsTaken.toString());
    }

    @Test
    void ownSamplesAreJudgedAlikeOnBothRoads() {
        for (var name : List.of(
                "at-bachelor-diploma.jsonld",
                "fi-competence-badge.jsonld",
                "fi-unknown-badge.jsonld",
                "wrong-date-and-title.jsonld",
                "wrong-draft-not-sealed.jsonld",
                "wrong-truncated.jsonld")) {
            roads.report(Checks.sample(name));
        }
        assertEquals(Verdict.VALID, roads.verdict(valid));
        assertEquals(Road.FAST, roads.road(valid.getBytes(UTF_8)));
    }

    @Test
    void nodesInACircleAreNoTrouble() {
        roads.report(with(
                "\"hasPart\": {\"id\": \"urn:c:1\", \"hasPart\": {\"id\": \"urn:c:2\", \"hasPart\": \"urn:c:1\"}}"));
    }

    @Test
    void aNodeInItselfIsNoTrouble() {
        roads.report(with(
                "\"hasPart\": {\"id\": \"urn:c:1\", \"page\": 1, \"hasPart\": {\"id\": \"urn:c:1\", \"page\": 2}}"));
    }

    @Test
    void aHundredThousandNodesAreReadInBoundedTime() {
        var nodes = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"id\":\"urn:n:" + i + "\"}")
                .collect(Collectors.joining(","));
        assertEquals(
                Verdict.VALID,
                Checks.shared().report(with("\"dcType\": [" + nodes + "]")).verdict());
    }

    @Test
    void aHundredThousandPartsOfOneNodeAreReadInBoundedTime() {
        var parts = IntStream.range(0, 60_000)
                .mapToObj(i -> "{\"id\":\"urn:n:1\",\"page\":" + i + "}")
                .collect(Collectors.joining(","));
        Checks.shared().report(with("\"isPartOf\": [" + parts + "]"));
    }

    @Test
    void moreValuesThanAreReadAreRefused() {
        var many = "1,".repeat(250_001) + "1";
        assertEquals("syntax:json-size", roads.rule(with("\"notation\": [" + many + "]")));
    }

    @Test
    void nestingIsReadAsDeepAsTheBoundAndRefusedBeyond() {
        var deep = "{\"hasPart\":".repeat(150) + "{}" + "}".repeat(150);
        assertEquals(
                roads.verdict(with("\"isPartOf\": " + deep)), roads.verdict(with("\"isPartOf\": {\"hasPart\": {}}")));
        var deeper = "{\"hasPart\":".repeat(5_000) + "{}" + "}".repeat(5_000);
        assertEquals("syntax:json-depth", roads.rule(with("\"isPartOf\": " + deeper)));
        assertEquals("syntax:json-depth", roads.rule(with("\"unknown\": " + "[".repeat(5_000) + "]".repeat(5_000))));
    }

    @Test
    void namesThatStandTwiceAreRefusedWhereverTheyStand() {
        for (var member : List.of(
                "\"page\": 1, \"page\": 2",
                "\"title\": {\"en\": \"a\", \"en\": \"b\"}",
                "\"unknown\": {\"a\": 1, \"a\": 2}",
                "\"unknown\": 1, \"unknown\": 2",
                "\"hasPart\": {\"id\": \"urn:a:b\", \"id\": \"urn:a:b\"}",
                "\"hasPart\": {\"type\": \"Claim\", \"type\": \"Claim\"}")) {
            assertEquals("syntax:json-duplicate-key", roads.rule(with(member)), member);
        }
    }

    @Test
    void contextsFromElsewhereAndTermsOfTheSendersOwnAreRefused() {
        var context = valid.substring(valid.indexOf("\"@context\""), valid.indexOf("]") + 1);
        assertEquals(
                "structure:context-unknown",
                roads.rule(valid.replace(context, "\"@context\": [\"http://127.0.0.1:1/context\"]")));
        assertEquals(
                "structure:context-inline",
                roads.rule(valid.replace(context, NAMED.replace("]", ", {\"title\": \"urn:other\"}]"))));
        assertEquals(
                "elm:inline-context",
                roads.rule(with("\"hasPart\": {\"@context\": {\"page\": \"urn:x\"}, \"page\": 1}")));
    }

    @Test
    void graphsAreReadByTheFullRoad() {
        var body = valid.substring(valid.indexOf("],") + 2, valid.lastIndexOf('}'));
        assertEquals(Verdict.VALID, roads.verdict("{" + NAMED + ", \"@graph\": [{" + body + "}]}"));
    }

    @Test
    void unpairedSurrogatesAndNulAreJudgedAlike() {
        roads.report(with("\"hasPart\": {\"title\": {\"en\": \"\\ud800\"}}"));
        roads.report(with("\"hasPart\": {\"title\": {\"en\": \"a\\u0000b\"}}"));
        assertEquals("syntax:json", roads.rule(with("\"hasPart\": {\"title\": {\"en\": \"a\u0000b\"}}")));
    }

    @Test
    void aGiantImageIsReadAsItStands() {
        var image = "iVBORw0K".repeat(1_000_000);
        assertEquals(
                roads.verdict(with("\"isPartOf\": {\"content\": \"iVBORw0K\"}")),
                roads.verdict(with("\"isPartOf\": {\"content\": \"" + image + "\"}")));
    }

    @Test
    void aSealIsRecognisedWhereverItsPartsStand() {
        var text = "\"" + valid.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        assertEquals(Road.FAST, roads.road(("{\"payload\": " + text + ", \"signatures\": []}").getBytes(UTF_8)));
        roads.report("{\"payload\": " + text + ", \"signatures\": [], \"signatures\": []}");
        roads.report("{" + NAMED + ", \"payload\": " + text + ", \"signatures\": []}");
        roads.report("{\"payload\": " + text + ", \"signatures\": []} {}");
        var invalid =
                text.replace("Bachelor", "\\u00e9\\ud83d\\ude00").replace("\\\"ConceptScheme\\\"", "\\\"Concept\\\"");
        assertEquals(Verdict.INVALID, roads.verdict("{\"payload\": " + invalid + ", \"signatures\": []}"));
    }
}
