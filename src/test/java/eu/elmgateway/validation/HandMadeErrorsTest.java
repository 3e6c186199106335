package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.validation.HandMadeError.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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

    /** One for each kind of rule that goes beyond the shapes, and of code. */
    private static final List<HandMadeError> RULES = List.of(
            HandMadeError.of(
                    "rules:date-without-zone",
                    "",
                    "\"issuanceDate\": \"2026-06-26T10:00:00+02:00\"",
                    "\"issuanceDate\": §\"2026-06-26T10:00:00\""),
            HandMadeError.of(
                            "rules:validity-ends-before-it-begins",
                            "issuanceDate",
                            "\"identifier\": {",
                            "\"validUntil\": §\"2026-07-01T09:00:00+02:00\",\n  \"identifier\": {")
                    .and("issuanceDate", "\"validFrom\": \"2026-06-26", "\"validFrom\": \"2026-07-26"),
            HandMadeError.of("rules:profile-against-schema", "\"credentialProfiles\"", "e34929035b", "e34929035b")
                    .and("", "\"credentialProfiles\": {", "\"credentialProfiles\": §{")
                    .and("\"credentialProfiles\"", "e34929035b", "6dff8a0f87")
                    .and("\"credentialProfiles\"", "Generic", "Diploma Supplement"),
            HandMadeError.of("rules:pages-in-order", "\"individualDisplay\"", "\"page\": 1", "\"page\": §3"),
            HandMadeError.of("rules:base64", "\"individualDisplay\"", "\"content\": \"iVBOR", "\"content\": §\"iVBOR!"),
            HandMadeError.of(
                    "rules:eidas-identifier-country",
                    "\"issuer\"",
                    "\"notation\": \"VATAT-U99990001\",\n      \"spatial\": {",
                    "\"notation\": \"VATHU-U99990001\",\n      \"spatial\": §{"),
            HandMadeError.of("rules:undefined-term", "\"issuer\"", "\"homepage\": {", "\"homePage\": §{"),
            HandMadeError.of(
                    "rules:relative-reference",
                    "\"credentialSubject\"",
                    "\"id\": \"urn:epass:person:at-1\"",
                    "\"id\": §\"person-1\""),
            HandMadeError.of(
                    "rules:born-after-issue",
                    "\"credentialSubject\"",
                    "\"dateOfBirth\": \"2003-03-14T23:00:00Z\"",
                    "\"dateOfBirth\": §\"2026-07-14T23:00:00Z\""),
            HandMadeError.of("vocabulary:other-coding", "\"placeOfBirth\"", "\"countryCode\": {", "\"countryCode\": §{")
                    .and("\"placeOfBirth\"", AUSTRIA, '"' + COUNTRY + "/AT\""),
            HandMadeError.of("rules:language-tag", "\"additionalNote\"", "\"en\": \"Diploma", "\"en_GB\": §\"Diploma"),
            HandMadeError.of(
                    "rules:unknown-language", "\"provenBy\"", "\"en\": \"Bachelor exam", "\"xx\": §\"Bachelor exam"),
            HandMadeError.of(
                    "rules:awarded-after-issue",
                    "\"awardedBy\"",
                    "\"awardingDate\": \"2026-06-26T10:00:00+02:00\"",
                    "\"awardingDate\": §\"2026-07-26T10:00:00+02:00\""),
            HandMadeError.of(
                    "rules:period-ends-before-it-begins",
                    "\"temporal\"",
                    "\"endDate\": \"2026-06-26T10:00:00+02:00\"",
                    "\"endDate\": §\"2022-06-26T10:00:00+02:00\""),
            HandMadeError.of(
                    "rules:blank-text",
                    "\"learningOutcome\"",
                    "\"en\": \"works in international teams\"",
                    "\"en\": §\" \""),
            HandMadeError.of(
                            "rules:undescribed-reference",
                            "\"entitlesTo\"",
                            "\"id\": \"urn:epass:org:at-fh-donau\",\n            \"type\": \"Organisation\"",
                            "\"id\": \"urn:epass:org:at-fh-elsewhere\"")
                    .and("\"entitlesTo\"", "\"awardingBody\": {", "\"awardingBody\": §{"),
            HandMadeError.of("rules:credit-points-number", "at-inf205", "\"point\": \"8\"", "\"point\": §\"eight\""),
            HandMadeError.of("vocabulary:unknown-code", "at-prj390", "\"framework\": {", "\"framework\": §{")
                    .and("at-prj390", "education-credit/6fcec5c5af", "education-credit/6fcec5c5ff"),
            HandMadeError.of(
                    "rules:part-of-itself",
                    "at-mat110",
                    "\"provenBy\"",
                    "\"hasPart\": §{\"id\": \"urn:epass:learningAchievement:at-mat110\"},\n          \"provenBy\""));

    private final Checks checks = Checks.shared();
    private final String right = right();

    @Test
    void theRightDocumentIsValidAndOfAHundredKilobytes() {
        assertEquals(Verdict.VALID, checks.report(right).verdict());
        assertTrue(right.length() > 100_000, () -> "length " + right.length());
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeAloneIsFoundInItsPlace() {
        return Stream.concat(SHAPES.stream(), RULES.stream())
                .map(error -> dynamicTest(error.rule(), () -> {
                    Wrong wrong = HandMadeError.in(right, List.of(error));
                    assertEquals(List.of(seen(error, wrong.places().get(0))), seen(wrong, layer(error)));
                }));
    }

    @Test
    void allMistakesTogetherAreFoundEachInItsPlace() {
        assertFound(SHAPES, LayerName.SHAPES);
        assertFound(RULES, LayerName.RULES, LayerName.VOCABULARY);
    }

    private void assertFound(List<HandMadeError> errors, LayerName... layers) {
        Wrong wrong = HandMadeError.in(right, errors);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < errors.size(); i++) {
            expected.add(seen(errors.get(i), wrong.places().get(i)));
        }
        assertEquals(
                String.join("\n", expected.stream().sorted().toList()),
                String.join("\n", seen(wrong, layers).stream().sorted().toList()));
    }

    private static LayerName layer(HandMadeError error) {
        String rule = error.rule();
        return rule.startsWith("elm:")
                ? LayerName.SHAPES
                : LayerName.valueOf(rule.substring(0, rule.indexOf(':')).toUpperCase(Locale.ROOT));
    }

    private List<String> seen(Wrong wrong, LayerName... layers) {
        return checks.report(wrong.text()).findings().stream()
                .filter(finding -> List.of(layers).contains(finding.layer()))
                .filter(finding -> !finding.rule().startsWith("elm:defect"))
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
