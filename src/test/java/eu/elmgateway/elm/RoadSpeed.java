package eu.elmgateway.elm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Measures what the fast road's reading costs against the mere parse of the same bytes into a tree, in processor time of one
 * thread, turn by turn. Run by hand. Arguments: documents; without any, one of many triples and one of few and an image.
 */
final class RoadSpeed {
    private static final int TURNS = 60;
    private static final int EACH = 40;

    private interface Work {
        Object of(byte[] document) throws Exception;
    }

    private RoadSpeed() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            measure("transcript", transcript(100_000));
            measure("image", image(100_000));
        }
        for (String argument : arguments) {
            measure(argument, Files.readAllBytes(Path.of(argument)));
        }
    }

    private static void measure(String name, byte[] document) throws Exception {
        var limits = Limits.standard();
        var readers = new SafeReaders(limits);
        var fast = new FastRoad(Shared.model().contexts(), limits);
        Work[] works = {
            Shared.JSON::readTree,
            bytes -> readers.glance(bytes),
            bytes -> fast.read(readers.glance(bytes)).nodes()
        };
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < works.length; i++) {
                best[i] = Math.min(best[i], time(works[i], document));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %,d bytes: tree %.3f ms, glance %.2f x, glance and nodes %.2f x%n",
                name,
                document.length,
                best[0] / 1e6 / EACH,
                (double) best[1] / best[0],
                (double) best[2] / best[0]);
    }

    private static long time(Work work, byte[] document) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < EACH; i++) {
            Objects.requireNonNull(work.of(document));
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    /** A credential of so many learning achievements that it has this size. */
    static byte[] transcript(int size) throws Exception {
        var credential = sample();
        var achievements = Shared.JSON.createArrayNode();
        for (int i = 0; achievements.toString().length() < size; i++) {
            achievements.add(Shared.parse("""
                    {"id": "urn:epass:learningAchievement:%1$d", "type": "LearningAchievement",
                     "title": {"en": "Course no. %1$d", "fi": "Kurssi nro %1$d"},
                     "awardedBy": {"id": "urn:epass:awardingProcess:%1$d", "type": "AwardingProcess",
                       "awardingBody": ["urn:epass:org:1"], "awardingDate": "2026-05-%2$02dT00:00:00+02:00"},
                     "provenBy": [{"id": "urn:epass:learningAssessment:%1$d", "type": "LearningAssessment",
                       "title": {"en": "Exam"}, "grade": {"id": "urn:epass:note:%1$d", "type": "Note",
                       "noteLiteral": {"en": "%2$d"}}}],
                     "creditReceived": [{"id": "urn:epass:credit:%1$d", "type": "CreditPoint", "point": "5",
                       "framework": {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af", "type": "Concept",
                         "inScheme": {"id": "http://data.europa.eu/snb/education-credit/25831c2", "type": "ConceptScheme"},
                         "prefLabel": {"en": "European Credit Transfer System"}}}]}""".formatted(i, 1 + i % 28)));
        }
        ((ObjectNode) credential.get("credentialSubject")).set("hasClaim", achievements);
        return credential.toString().getBytes(UTF_8);
    }

    private static byte[] image(int size) throws Exception {
        var credential = sample();
        var display = (ObjectNode) credential.get("displayParameter");
        display.set(
                "individualDisplay",
                Shared.parse(
                        "{\"type\": \"IndividualDisplay\", \"displayDetail\": [{\"type\": \"DisplayDetail\", \"page\": 1,"
                                + "\"image\": {\"type\": \"MediaObject\", \"content\": \"" + "iVBORw0K".repeat(size / 8)
                                + "\"}}]}"));
        return credential.toString().getBytes(UTF_8);
    }

    private static ObjectNode sample() throws Exception {
        return (ObjectNode)
                Shared.JSON.readTree(Files.readAllBytes(Path.of("src/main/dist/samples/at-bachelor-diploma.jsonld")));
    }
}
