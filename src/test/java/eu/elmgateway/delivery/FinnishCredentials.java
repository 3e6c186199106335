package eu.elmgateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.registry.SampleCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;

/** Variants of the Finnish diploma: other students, each with a credential id of its own. */
final class FinnishCredentials {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SampleCredentials samples;
    private final JsonNode sample;

    FinnishCredentials(SampleCredentials samples) throws IOException {
        this(samples, "fi-bachelor-diploma.jsonld");
    }

    FinnishCredentials(SampleCredentials samples, String sample) throws IOException {
        this.samples = samples;
        this.sample = JSON.readTree(Files.readAllBytes(SampleCredentials.FOLDER.resolve(sample)));
    }

    /** Of the same student under another family name: another version of the sample. */
    Variant named(String familyName) {
        return with(
                sample.path("id").asText(),
                subject -> subject.putObject("familyName").put("fi", familyName));
    }

    /** A credential and the bytes it was read from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Variant(Credential credential, byte[] json) {}

    /** Another credential that says the same. */
    Variant numbered(int number) {
        return with("urn:credential:numbered-" + number, subject -> {});
    }

    /** Of a student with this number. */
    Variant of(int student) {
        return with("urn:credential:fi-" + student, subject -> identify(subject, student));
    }

    /** A badge of a learner with this number. */
    Variant badgeOf(int learner) {
        return with(
                "urn:credential:fi-badge-" + learner,
                subject -> ((ObjectNode) subject.path("nationalID")).put("notation", birthday(learner) + "-9990"));
    }

    /** A second credential of a student: the first part of the diploma, alone. */
    Variant courseOf(int student) {
        return with("urn:credential:fi-course-" + student, subject -> {
            identify(subject, student);
            subject.set("hasClaim", subject.path("hasClaim").path("hasPart").path(0));
        });
    }

    /** A diploma with so many parts, copies of the first. */
    Variant wide(int student, int parts) {
        return with("urn:credential:fi-" + student, subject -> {
            identify(subject, student);
            var claim = (ObjectNode) subject.path("hasClaim");
            JsonNode part = claim.path("hasPart").path(0);
            var many = claim.putArray("hasPart");
            for (int i = 0; i < parts; i++) {
                ObjectNode copy = part.deepCopy();
                copy.put("id", "urn:epass:learningAchievement:fi-part-" + i);
                many.add(copy);
            }
        });
    }

    /** A newer version of the student's diploma, with another family name. */
    Variant renamed(int student, String familyName) {
        return with("urn:credential:fi-" + student, subject -> {
            identify(subject, student);
            subject.putObject("familyName").put("fi", familyName);
        });
    }

    /** A diploma whose degree the code table does not have. */
    Variant ofUnknownDegree(int student) {
        return with("urn:credential:fi-" + student, subject -> {
            identify(subject, student);
            ((ObjectNode) subject.at("/hasClaim/specifiedBy/identifier")).put("notation", "INS-UUSI");
        });
    }

    /** A diploma of somebody VIRTA cannot know. */
    Variant ofNobody() {
        return with("urn:credential:fi-nobody", subject -> {
            subject.remove("nationalID");
            subject.remove("identifier");
        });
    }

    private static String birthday(int student) {
        return "%02d%02d%02d".formatted(1 + student % 28, 1 + student / 28 % 12, student / 336 % 100);
    }

    private static void identify(ObjectNode subject, int student) {
        ((ObjectNode) subject.path("nationalID")).put("notation", birthday(student) + "A123X");
        ((ObjectNode) subject.at("/identifier/1")).put("notation", "1.2.246.562.24." + (10_000_000_000L + student));
        ((ObjectNode) subject.at("/identifier/2")).put("notation", "S-" + student);
    }

    private Variant with(String id, Consumer<ObjectNode> change) {
        ObjectNode copy = sample.deepCopy();
        copy.put("id", id);
        change.accept((ObjectNode) copy.path("credentialSubject"));
        var nodes = new ElmReader(samples.model().contexts()).read(copy).nodes();
        return new Variant(Credential.canonical(nodes, id), copy.toString().getBytes(StandardCharsets.UTF_8));
    }
}
