package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Badges made of the sample: each for a learner whose family name says under which key it was pushed. */
final class Badges {
    private static final Path SAMPLE = Path.of("src/main/dist/samples/fi-competence-badge.jsonld");
    private static final String BIRTH = "1987-04-11T21:00:00Z";

    private final String sample;

    /** Reads the sample; a badge is one line. */
    Badges() throws IOException {
        sample = new ObjectMapper().readTree(Files.readString(SAMPLE)).toString();
    }

    String badge(String key, int learner) {
        return sample.replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + key)
                .replace("\"Koskela\"", "\"" + key + "\"")
                .replace("110487-9990", hetu(learner % 100));
    }

    /** One that must be refused: of the day of birth it says nothing that is a date. */
    String wrong(String key, int learner) {
        return badge(key, learner).replace(BIRTH, "some day");
    }

    /** A Finnish personal identity code of the range kept for tests, with its check character. */
    private static String hetu(int learner) {
        int number = 110487_900 + learner;
        return "110487-" + (900 + learner) + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31);
    }
}
