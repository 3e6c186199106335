package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.validation.HandMadeError.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A document of 100 KB with mistakes made by hand: each is found, in its place. */
class HandMadeErrorsTest {
    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country";
    private static final String AUSTRIA = '"' + COUNTRY + "/AUT\"";

    /** One for each kind of constraint, in places that do not touch each other. */
    private static final List<HandMadeError> SHAPES = List.of(
            HandMadeError.of(
                            "elm:EuropeanDigitalCredential/validFrom/minCount",
                            "",
                            "{\n  \"@context\"",
                            "§{\n  \"@context\"")
                    .and("issuanceDate", "\n  \"validFrom\": \"2026-06-26T10:00:00+02:00\",", ""),
            HandMadeError.of(
                    "elm:EuropeanDigitalCredential/issued/datatype",
                    "",
                    "\"issued\": \"2026-06-26T10:00:00+02:00\"",
                    "\"issued\": §\"26.06.2026\""),
            HandMadeError.of(
                    "elm:DisplayParameter/description/datatype",
                    "\"displayParameter\"",
                    "\"description\": {\n      \"en\": \"Diploma, supplement and transcript in one credential.\"\n    }",
                    "\"description\": §\"Diploma, supplement and transcript in one credential.\""),
            HandMadeError.of("elm:DisplayDetail/page/datatype", "\"individualDisplay\"", "\"page\": 1", "\"page\": §0"),
            HandMadeError.of(
                            "elm:LegalIdentifier/notation/minCount",
                            "\"issuer\"",
                            "\"registration\": {",
                            "\"registration\": §{")
                    .and("\"registration\"", "\n      \"notation\": \"U99990001\",", ""),
            HandMadeError.of(
                    "elm:Identifier/notation/maxCount",
                    "\"PIC\"",
                    "\"notation\": \"999900011\"",
                    "\"notation\": §[\"999900011\", \"999900012\"]"),
            HandMadeError.of(
                    "elm:Organisation/homepage/class",
                    "\"issuer\"",
                    "\"homepage\": {\n      \"type\": \"WebResource\"",
                    "\"homepage\": §{\n      \"type\": \"Note\", \"noteLiteral\": {\"de\": \"Siehe Netz\"}"),
            HandMadeError.of(
                    "elm:Person/givenName/maxCount",
                    "\"credentialSubject\"",
                    "\"givenName\": {\n      \"de\": \"Leonie Maria\"",
                    "\"givenName\": §{\n      \"de\": \"Leonie Maria\", \"en\": \"Leonie Mary\""),
            HandMadeError.of(
                            "elm:Address/countryCode/node",
                            "\"placeOfBirth\"",
                            "\"countryCode\": {",
                            "\"countryCode\": §{")
                    .and("\"placeOfBirth\"", AUSTRIA, '"' + COUNTRY + "/CZE\"")
                    .and("/CZE", '"' + COUNTRY + '"', "\"http://publications.europa.eu/resource/authority/language\""),
            HandMadeError.of(
                            "elm:LearningAchievement/description/uniqueLang",
                            "at-degree",
                            "\"description\": {\n        \"de\": \"Akademischer",
                            "\"description\": {\n        \"de\": §[\"So oder so.\", \"Akademischer")
                    .and("Akademischer", "Semestern.\"", "Semestern.\"]"),
            HandMadeError.of(
                            "elm:AwardingProcess/awardingBody/or",
                            "\"provenBy\"",
                            "\"awardingBody\": {\n            \"id\": \"urn:epass:org:at-fh-donau\",\n            \"type\": \"Organisation\"",
                            "\"awardingBody\": §{\n            \"id\": \"urn:epass:person:examiner\",\n            \"type\": \"Identifier\"")
                    .and("urn:epass:person:examiner", "\"Identifier\"", "\"Identifier\", \"notation\": \"E 1\""),
            HandMadeError.of(
                    "elm:LearningActivity/levelOfCompletion/maxInclusive",
                    "\"influencedBy\"",
                    "\"temporal\": {",
                    "\"levelOfCompletion\": §101,\n        \"temporal\": {"),
            HandMadeError.of(
                    "elm:Qualification/maximumDuration/datatype",
                    "at-bsc",
                    "\"maximumDuration\": \"P3Y\"",
                    "\"maximumDuration\": §\"three years\""),
            HandMadeError.of(
                    "elm:Qualification/isPartialQualification/datatype",
                    "at-bsc",
                    "\"learningOutcome\": [",
                    "\"isPartialQualification\": §\"perhaps\",\n        \"learningOutcome\": ["),
            HandMadeError.of(
                    "elm:Identifier/creator/nodeKind",
                    "\"Studienkennzahl\"",
                    "\"notation\": \"0257\"",
                    "\"notation\": \"0257\",\n          \"creator\": §{\"type\": \"Agent\"}"),
            HandMadeError.of(
                    "elm:LearningAchievement/title/datatype",
                    "at-inf101",
                    "\"title\": {\n            \"de\": \"Grundlagen der Programmierung\",\n            \"en\": \"Foundations of Programming\"\n          }",
                    "\"title\": §\"Foundations of Programming\""),
            HandMadeError.of(
                            "elm:LearningAchievement/awardedBy/minCount",
                            "\"hasPart\"",
                            "{\n          \"id\": \"urn:epass:learningAchievement:at-inf205\"",
                            "§{\n          \"id\": \"urn:epass:learningAchievement:at-inf205\"")
                    .and("at-inf205", "\"awardedBy\"", "\"awardedby\""),
            HandMadeError.of(
                            "elm:LearningAssessment/grade/minCount", "at-mat110", "\"provenBy\": {", "\"provenBy\": §{")
                    .and("Prüfung Diskrete", "\"grade\"", "\"mark\""),
            HandMadeError.of(
                    "elm:CreditPoint/framework/class",
                    "at-prj390",
                    "\"framework\": {\n              \"id\": \"http://data.europa.eu/snb/education-credit/6fcec5c5af\",\n              \"type\": \"Concept\"",
                    "\"framework\": §{\n              \"id\": \"http://data.europa.eu/snb/education-credit/other\",\n              \"type\": \"Note\", \"noteLiteral\": {\"de\": \"ECTS\"}"),
            HandMadeError.of(
                            "elm:GradingScheme/title/minCount",
                            "Prüfung Bachelorarbeit",
                            "\"gradingScheme\": {\n                \"id\": \"urn:epass:gradingScheme:at-5\"",
                            "\"gradingScheme\": §{\n                \"id\": \"urn:epass:gradingScheme:at-6\"")
                    .and("at-6", "\"title\"", "\"titel\""));

    private final Checks checks = new Checks();
    private final String right = right();

    @Test
    void theRightDocumentIsValidAndOfAHundredKilobytes() {
        assertEquals(Verdict.VALID, checks.report(right).verdict());
        assertTrue(right.length() > 100_000, () -> "length " + right.length());
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeAloneIsFoundInItsPlace() {
        return SHAPES.stream()
                .map(error -> dynamicTest(error.rule(), () -> {
                    Wrong wrong = HandMadeError.in(right, List.of(error));
                    assertEquals(List.of(seen(error, wrong.places().get(0))), shapes(wrong));
                }));
    }

    @Test
    void allMistakesTogetherAreFoundEachInItsPlace() {
        Wrong wrong = HandMadeError.in(right, SHAPES);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
            expected.add(seen(SHAPES.get(i), wrong.places().get(i)));
        }
        assertEquals(
                String.join("\n", expected.stream().sorted().toList()),
                String.join("\n", shapes(wrong).stream().sorted().toList()));
    }

    private List<String> shapes(Wrong wrong) {
        return checks.report(wrong.text()).findings().stream()
                .filter(finding -> finding.layer() == LayerName.SHAPES)
                .map(finding -> seen(finding.rule(), finding.place()))
                .distinct()
                .toList();
    }

    private static String seen(HandMadeError error, Place place) {
        return seen(error.rule(), place);
    }

    private static String seen(String rule, Place place) {
        return rule + " at " + place.line() + ":" + place.column();
    }

    /** Our diploma, its pictures made as large as real ones: nothing reads behind the end of a PNG. */
    private static String right() {
        String sample = Checks.sample("at-bachelor-diploma.jsonld");
        int from = sample.indexOf("\"content\": \"") + "\"content\": \"".length();
        String picture = sample.substring(from, sample.indexOf('"', from));
        byte[] bytes = Base64.getDecoder().decode(picture);
        byte[] larger = java.util.Arrays.copyOf(bytes, 60_000);
        return sample.replace(picture, new String(Base64.getEncoder().encode(larger), StandardCharsets.US_ASCII));
    }
}
