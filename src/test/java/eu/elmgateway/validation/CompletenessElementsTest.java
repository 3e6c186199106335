package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.validation.Completeness.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every element of the list of micro-credentials, once present and once missing, in a claim that has nothing else. */
class CompletenessElementsTest {
    private static final String CONCEPT = "{\"id\": \"http://data.europa.eu/snb/x/1\", \"type\": \"Concept\"}";
    private static final String ECTS =
            "{\"id\": \"http://data.europa.eu/snb/education-credit/6fcec5c5af\", \"type\": \"Concept\"}";

    /** What is written on the claim for each element; an @ in front puts it on the subject. */
    private static final Map<String, String> SAID = new LinkedHashMap<>();

    static {
        SAID.put("learner", "@\"familyName\": {\"en\": \"Doe\"}");
        SAID.put("title", "\"title\": {\"en\": \"Bees\"}");
        SAID.put(
                "country",
                awarding("\"location\": {\"type\": \"Location\", \"address\": {\"type\": \"Address\", \"countryCode\": "
                        + CONCEPT + "}}"));
        SAID.put("awarding-body", awarding("\"legalName\": {\"en\": \"Hive\"}"));
        SAID.put("date", "\"awardedBy\": {\"type\": \"AwardingProcess\", \"awardingDate\": \"2026-01-01T00:00:00Z\"}");
        SAID.put("learning-outcomes", specified("\"learningOutcome\": {\"title\": {\"en\": \"keeps bees\"}}"));
        SAID.put("workload", specified("\"creditPoint\": {\"framework\": " + ECTS + ", \"point\": \"2\"}"));
        SAID.put("level", specified("\"eqfLevel\": " + CONCEPT));
        SAID.put("assessment", "\"provenBy\": {\"specifiedBy\": {\"dcType\": " + CONCEPT + "}}");
        SAID.put("participation", "\"influencedBy\": {\"specifiedBy\": {\"mode\": " + CONCEPT + "}}");
        SAID.put("quality-assurance", specified("\"accreditation\": {\"dcType\": " + CONCEPT + "}"));
        SAID.put("prerequisites", specified("\"entryRequirement\": {\"noteLiteral\": {\"en\": \"none\"}}"));
        SAID.put("supervision", "\"provenBy\": {\"idVerification\": " + CONCEPT + "}");
        SAID.put("grade", "\"provenBy\": {\"grade\": {\"noteLiteral\": {\"en\": \"A\"}}}");
        SAID.put("integration", specified("\"isPartialQualification\": false"));
        SAID.put("further-information", "\"additionalNote\": {\"noteLiteral\": {\"en\": \"buzz\"}}");
    }

    /** The same said in a way that only a person can judge. */
    private static final Map<String, String> UNCLEAR = Map.of(
            "learner", "@\"givenName\": {\"en\": \"Jo\"}",
            "awarding-body", awarding("\"identifier\": {\"notation\": \"1\"}"),
            "learning-outcomes", "\"supplementaryDocument\": {\"contentURL\": \"https://bees.example\"}",
            "workload", specified("\"maximumDuration\": \"P1M\""),
            "cycle", specified("\"eqfLevel\": " + CONCEPT),
            "assessment", "\"provenBy\": {\"title\": {\"en\": \"Examination\"}}",
            "participation", "\"influencedBy\": {\"title\": {\"en\": \"Course\"}}",
            "quality-assurance",
                    specified("\"accreditation\": {\"id\": \"http://data.europa.eu/snb/accreditation/7\"}"),
            "grade", "\"hasPart\": {\"provenBy\": {\"grade\": {\"noteLiteral\": {\"en\": \"B\"}}}}");

    private final Checks checks = Checks.shared();

    private static String awarding(String body) {
        return "\"awardedBy\": {\"type\": \"AwardingProcess\", \"awardingBody\": {" + body + "}}";
    }

    private static String specified(String text) {
        return "\"specifiedBy\": {" + text + "}";
    }

    @TestFactory
    Stream<DynamicTest> anElementIsPresentWhereItIsWrittenAsTheModelWantsIt() {
        return SAID.entrySet().stream().map(said -> element(said, State.PRESENT));
    }

    @TestFactory
    Stream<DynamicTest> anElementIsForAPersonToLookAtWhereOnlyAPersonCanTell() {
        return UNCLEAR.entrySet().stream().map(said -> element(said, State.NOT_CHECKABLE));
    }

    @TestFactory
    Stream<DynamicTest> anElementIsMissingWhereNothingSaysIt() {
        return SAID.keySet().stream()
                .map(element ->
                        dynamicTest(element, () -> assertEquals(State.MISSING, state(element, "\"type\": \"Claim\""))));
    }

    private DynamicTest element(Map.Entry<String, String> said, State expected) {
        return dynamicTest(said.getKey(), () -> assertEquals(expected, state(said.getKey(), said.getValue())));
    }

    private State state(String element, String said) {
        String onSubject = said.startsWith("@") ? said.substring(1) + ", " : "";
        String onClaim = said.startsWith("@") ? "\"type\": \"Claim\"" : said;
        String document = """
                {"@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
                 "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
                 "credentialSubject": {%s"hasClaim": {%s, "description": {"en": " "}}}}
                """.formatted(onSubject, onClaim);
        Report report = checks.validator
                .validate(document.getBytes(UTF_8), null, ValidationOptions.STANDARD.against("micro-credential"))
                .report();
        return report.completeness().get(0).elements().stream()
                .filter(one -> one.id().equals(element))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
