package eu.elmgateway.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An ELMO 1.7 document made by chance, valid by its schema, in which every free text is a word that stands nowhere else. So what
 * became of a text can be told by looking for it. Same seed, same document.
 */
final class GeneratedElmo {
    private static final int DEPTH = 3;

    private final Random chance;
    private final StringBuilder xml = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    GeneratedElmo(long seed) {
        chance = new Random(seed);
        xml.append("<elmo xmlns='https://github.com/emrex-eu/elmo-schemas/tree/v1'>");
        open.add("elmo");
        plain("generatedDate", "2026-07-01T08:00:00+02:00");
        within("learner", this::learner);
        within("report", this::report);
        xml.append("</elmo>");
    }

    String xml() {
        return xml.toString();
    }

    /** Each word of the document with the names of the elements around it. */
    Map<String, String> words() {
        return words;
    }

    private void learner() {
        plain("citizenship", "GR");
        typed("identifier", "nationalIdentifier");
        typed("identifier", "local");
        word("givenNames");
        word("familyName");
        plain("bday", "2001-02-0" + (1 + chance.nextInt(9)));
        perhaps(() -> word("placeOfBirth"));
        perhaps(() -> word("birthName"));
        perhaps(() -> plain("gender", "2"));
    }

    private void report() {
        within("issuer", () -> {
            plain("country", "GR");
            typed("identifier", "erasmus");
            texts("title");
            plain("url", "https://uni.example");
        });
        for (int number = 0; number <= chance.nextInt(3); number++) {
            within("learningOpportunitySpecification", () -> opportunity(DEPTH));
        }
        plain("issueDate", "2026-06-20T12:00:00+03:00");
        perhaps(() -> within("attachment", () -> {
            typed("identifier", "internal");
            texts("title");
            plain("type", "Transcript of Records");
            perhaps(() -> texts("description"));
            plain("content", "data:application/pdf;base64,JVBERi0=");
        }));
    }

    private void opportunity(int depth) {
        typed("identifier", "local");
        perhaps(() -> typed("identifier", "ewp-los-id"));
        texts("title");
        plain("type", depth == DEPTH ? "Degree Programme" : "Course");
        perhaps(() -> plain("iscedCode", "0613"));
        perhaps(() -> texts("description"));
        within("specifies", () -> within("learningOpportunityInstance", this::instance));
        if (depth > 0) {
            for (int number = chance.nextInt(3); number > 0; number--) {
                within("hasPart", () -> within("learningOpportunitySpecification", () -> opportunity(depth - 1)));
            }
        }
    }

    private void instance() {
        perhaps(() -> typed("identifier", "local"));
        perhaps(() -> plain("start", "2022-09-15"));
        plain("date", "2026-06-15");
        perhaps(() -> within("academicTerm", () -> {
            texts("title");
            plain("start", "2025-02-01");
            plain("end", "2025-06-30");
        }));
        plain("status", chance.nextInt(5) == 0 ? "failed" : "passed");
        word("resultLabel");
        perhaps(() -> within("credit", () -> {
            plain("scheme", "ects");
            plain("value", "6");
        }));
        perhaps(() -> within("level", () -> {
            plain("type", "HQF");
            said("description", " xml:lang='en'");
            plain("value", "6");
        }));
        perhaps(() -> plain("languageOfInstruction", "el"));
        perhaps(() -> plain("engagementHours", "52.5"));
    }

    private void perhaps(Runnable part) {
        if (chance.nextBoolean()) {
            part.run();
        }
    }

    private void within(String name, Runnable content) {
        open.add(name);
        xml.append('<').append(name).append('>');
        content.run();
        xml.append("</").append(name).append('>');
        open.remove(open.size() - 1);
    }

    private void plain(String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>');
    }

    private void texts(String name) {
        said(name, " xml:lang='el'");
        perhaps(() -> said(name, " xml:lang='en'"));
    }

    private void typed(String name, String type) {
        said(name, " type='" + type + "'");
    }

    private void word(String name) {
        said(name, "");
    }

    private void said(String name, String attributes) {
        String word = "word" + (10_000 + words.size());
        words.put(word, String.join("/", open) + "/" + name);
        xml.append('<').append(name).append(attributes).append('>').append(word);
        xml.append("</").append(name).append('>');
    }
}
