package eu.elmgateway.validation;

import java.util.List;

/** For every rule one mistake made by hand in the sample of a competence badge, and its right twin. */
final class RuleCases {
    private static final String CLAIM = "/credentialSubject/hasClaim";
    private static final String DISPLAY = "/displayParameter/individualDisplay/0";
    private static final String IMAGE = DISPLAY + "/displayDetail/0/image";
    private static final String LANGUAGES = "\"http://publications.europa.eu/resource/authority/language/";
    private static final String GIVEN = "\"givenName\": {\n";
    private static final String SWEDISH = "\"sv\": \"Att söka och värdera information\"";
    private static final String SPECIFIED =
            "\"specifiedBy\": {\n        \"type\": \"LearningAchievementSpecification\",";
    private static final String QUALIFIED = SPECIFIED.replace("LearningAchievementSpecification", "Qualification");
    private static final String PROVEN = "\"provenBy\": {\n";
    private static final String HOMEPAGE = "\"homepage\": {\n";
    private static final String VALID = "\"validFrom\": \"2026-05-20T12:00:00+03:00\"";
    private static final String ISSUANCE = "\"issuanceDate\": \"2026-05-20T12:00:00+03:00\"";
    private static final String BORN = "\"dateOfBirth\": \"1987-04-11T21:00:00Z\"";
    private static final String BODY =
            "\"id\": \"urn:epass:org:fi-opisto\",\n          \"type\": \"Organisation\"\n        },";
    private static final String EXAMINING_BODY =
            "\"id\": \"urn:epass:org:fi-opisto\",\n            \"type\": \"Organisation\"";
    private static final String CONTENT = "\"content\": \"iVBORw0KGgoAAAANSUhEUgAA";

    private RuleCases() {}

    static List<RuleCase> all() {
        return java.util.stream.Stream.of(texts(), languages(), dates(), accreditations(), things(), people(), files())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> texts() {
        return List.of(
                RuleCase.of(
                        "undefined-term",
                        "/credentialSubject/favouriteColour",
                        GIVEN,
                        "\"favouriteColour\": §\"red\",\n    " + GIVEN,
                        "\"patronymicName\": {\"fi\": \"Antintytär\"},\n    " + GIVEN),
                RuleCase.of(
                        "term-of-class",
                        CLAIM + "/workload",
                        PROVEN,
                        "\"workload\": §\"PT40H\",\n      " + PROVEN,
                        "\"description\": {\"fi\": \"Neljäkymmentä tuntia\"},\n      " + PROVEN),
                RuleCase.of(
                        "relative-reference",
                        "/credentialSubject/id",
                        "\"urn:epass:person:fi-1\"",
                        "§\"person-1\"",
                        "\"urn:uuid:7a1b5c32-1e0f-4b7e-8d3c-52f1a9d0b600\""),
                RuleCase.of(
                        "blank-text",
                        "/credentialSubject/givenName/fi",
                        "\"Aino Helena\"",
                        "§\" \\u200b\"",
                        "\"Aino\""),
                RuleCase.of(
                        "empty-object",
                        CLAIM + "/additionalNote",
                        PROVEN,
                        "\"additionalNote\": §{},\n      " + PROVEN,
                        "\"additionalNote\": {\"type\": \"Note\", \"noteLiteral\": {\"fi\": \"Hyvä\"}},\n      "
                                + PROVEN),
                RuleCase.of(
                        "credit-points-number",
                        CLAIM + "/creditReceived/point",
                        "\"point\": \"1\"",
                        "\"point\": §\"one\"",
                        "\"point\": \"1.5\""),
                RuleCase.of(
                        "duration-in-months",
                        CLAIM + "/specifiedBy/volumeOfLearning",
                        SPECIFIED,
                        SPECIFIED + "\n        \"volumeOfLearning\": §\"P60M\",",
                        SPECIFIED + "\n        \"volumeOfLearning\": \"PT60M\","),
                RuleCase.of(
                        "mail-address",
                        "/issuer/contactPoint/emailAddress",
                        HOMEPAGE,
                        mailbox("§", "mailto:info.example.org"),
                        mailbox("", "mailto:info@example.org")),
                RuleCase.of(
                        "phone-number",
                        "/issuer/contactPoint/phone/phoneNumber",
                        HOMEPAGE,
                        phone("§", "ask at the desk"),
                        phone("", "+358 40 123 4567")));
    }

    private static String mailbox(String mark, String address) {
        return "\"contactPoint\": {\"type\": \"ContactPoint\",\n      \"emailAddress\": " + mark + "{\"id\": \""
                + address + "\", \"type\": \"Mailbox\"}},\n    " + HOMEPAGE;
    }

    private static String phone(String mark, String number) {
        return "\"contactPoint\": {\"type\": \"ContactPoint\", \"phone\": {\"type\": \"Phone\",\n      \"phoneNumber\": "
                + mark + "\"" + number + "\"}},\n    " + HOMEPAGE;
    }

    private static List<RuleCase> languages() {
        String title = "\"fi\": \"Osaamismerkki: Tiedon hankkiminen ja arviointi\",";
        return List.of(
                language("language-tag", "sv_FI", "sv-FI"),
                language("unknown-language", "xx", "smn"),
                language("unknown-language", "swe", "sv"),
                language("unknown-language", "en-UK", "sv-FI"),
                language("replaced-language", "iw", "he"),
                RuleCase.of(
                        "language-twice",
                        CLAIM + "/title/SV",
                        SWEDISH,
                        SWEDISH + ",\n        \"SV\": §\"Att finna information\"",
                        SWEDISH + ",\n        \"sv-FI\": \"Att finna information\""),
                RuleCase.of(
                        "display-title-language",
                        "/displayParameter/title",
                        "\"title\": {\n      " + title,
                        "\"title\": §{",
                        "\"title\": {\n      " + title + " \"sv\": \"Märke\","),
                RuleCase.of(
                                "primary-language-listed",
                                "/displayParameter/primaryLanguage",
                                "\"primaryLanguage\": {",
                                "\"primaryLanguage\": §{",
                                "\"primaryLanguage\": {")
                        .and(
                                "\"language\": {\n      \"id\": " + LANGUAGES + "FIN",
                                "\"language\": {\n      \"id\": " + LANGUAGES + "SWE")
                        .with("displayed-language-listed"),
                RuleCase.of(
                                "primary-language-displayed",
                                "/displayParameter/primaryLanguage",
                                "\"primaryLanguage\": {",
                                "\"primaryLanguage\": §{",
                                "\"primaryLanguage\": {")
                        .and(displayed("FIN"), displayed("SWE"))
                        .with("displayed-language-listed"),
                RuleCase.of(
                                "displayed-language-listed",
                                DISPLAY + "/language",
                                displayed("FIN"),
                                displayed("SWE").replace("{\n", "§{\n"),
                                displayed("FIN"))
                        .with("primary-language-displayed"));
    }

    private static String displayed(String language) {
        return "\"language\": {\n          \"id\": " + LANGUAGES + language;
    }

    private static RuleCase language(String rule, String wrong, String right) {
        return RuleCase.of(
                rule,
                CLAIM + "/title/" + wrong,
                SWEDISH,
                SWEDISH.replace("\"sv\"", "§\"" + wrong + "\""),
                SWEDISH.replace("\"sv\"", "\"" + right + "\""));
    }

    private static List<RuleCase> dates() {
        return List.of(
                validity("validity-ends-before-it-begins", "validUntil", "2026-06-20", "2026-06-10", "2026-06-30"),
                validity("validity-ends-before-issue", "validUntil", "2026-05-01", "2026-05-10", "2026-05-30"),
                validity("expires-before-it-is-valid", "expirationDate", "2026-06-20", "2026-06-10", "2026-06-30"),
                validity("expires-before-it-is-issued", "expirationDate", "2026-05-01", "2026-05-10", "2026-05-30"),
                RuleCase.of(
                        "valid-long-after-issue",
                        "/validFrom",
                        VALID,
                        VALID.replace("\"2026", "§\"2036"),
                        VALID.replace("2026-05", "2026-09")),
                RuleCase.of(
                        "date-in-the-future",
                        "/issuanceDate",
                        ISSUANCE,
                        ISSUANCE.replace("\"2026", "§\"2062"),
                        ISSUANCE.replace("2026-05", "2026-04")),
                RuleCase.of(
                        "date-without-zone",
                        "/issuanceDate",
                        ISSUANCE,
                        ISSUANCE.replace("\"2026-05-20T12:00:00+03:00\"", "§\"2026-05-20T12:00:00\""),
                        ISSUANCE.replace("+03:00", "Z")),
                RuleCase.of(
                        "period-ends-before-it-begins",
                        CLAIM + "/influencedBy/temporal/endDate",
                        PROVEN,
                        period("§", "2026-01-31") + PROVEN,
                        period("", "2026-02-28") + PROVEN),
                RuleCase.of(
                        "awarded-after-issue",
                        CLAIM + "/awardedBy/awardingDate",
                        BODY + "\n        \"awardingDate\": \"2026-05-20T12",
                        BODY + "\n        \"awardingDate\": §\"2026-06-20T12",
                        BODY + "\n        \"awardingDate\": \"2026-05-21T11"),
                RuleCase.of(
                        "entitlement-expired-before-issue",
                        CLAIM + "/entitlesTo/expiryDate",
                        PROVEN,
                        entitlement("§", "2026-01-31") + PROVEN,
                        entitlement("", "2029-01-31") + PROVEN),
                RuleCase.of(
                        "born-after-issue",
                        "/credentialSubject/dateOfBirth",
                        BORN,
                        BORN.replace("\"1987", "§\"2026").replace("04-11", "08-11"),
                        BORN.replace("1987", "2016")),
                RuleCase.of(
                        "born-long-ago",
                        "/credentialSubject/dateOfBirth",
                        BORN,
                        BORN.replace("\"1987", "§\"1887"),
                        BORN.replace("1987", "1917")));
    }

    private static RuleCase validity(String rule, String term, String from, String wrong, String right) {
        String start = VALID.replace("2026-05-20", from) + ",\n  \"" + term + "\": ";
        String time = "T12:00:00+03:00\"";
        return RuleCase.of(rule, "/" + term, VALID, start + "§\"" + wrong + time, start + "\"" + right + time);
    }

    private static String period(String mark, String end) {
        return "\"influencedBy\": {\"type\": \"LearningActivity\", \"temporal\": {\"type\": \"PeriodOfTime\", \"startDate\": \"2026-02-01T09:00:00Z\",\n        \"endDate\": "
                + mark + "\"" + end + "T09:00:00Z\"}},\n      ";
    }

    private static String entitlement(String mark, String end) {
        return "\"entitlesTo\": {\"type\": \"LearningEntitlement\", \"title\": {\"fi\": \"Pääsy\"},\n        \"expiryDate\": "
                + mark + "\"" + end + "T09:00:00Z\"},\n      ";
    }

    private static List<RuleCase> accreditations() {
        return List.of(
                accreditation("accreditation-expired", "expiryDate", "2020-01-01", "§2026-03-01", "2027-03-01"),
                accreditation("accreditation-not-yet-granted", "dateIssued", "§2026-07-01", "2027-03-01", null),
                accreditation(
                                "accreditation-expires-before-it-begins",
                                "expiryDate",
                                "2026-04-01",
                                "§2026-03-01",
                                "2027-03-01")
                        .with("accreditation-expired"));
    }

    private static RuleCase accreditation(
            String rule, String term, String granted, String expires, @org.jspecify.annotations.Nullable String right) {
        String better = right == null ? expires : right;
        return RuleCase.of(
                rule,
                CLAIM + "/specifiedBy/accreditation/" + term,
                SPECIFIED,
                QUALIFIED + accreditation(granted, expires),
                QUALIFIED + accreditation(right == null ? "2020-01-01" : granted, better));
    }

    private static String accreditation(String granted, String expires) {
        return "\n        \"accreditation\": {\"type\": \"Accreditation\",\n          \"dateIssued\": \"" + granted
                + "T00:00:00Z\",\n          \"expiryDate\": \"" + expires + "T00:00:00Z\"},";
    }

    private static List<RuleCase> things() {
        String name = ", \"legalName\": ";
        String grade = "\"grade\": {\n          \"type\": \"Note\"";
        return List.of(
                RuleCase.of(
                        "profile-against-schema",
                        "/credentialProfiles",
                        "\"credentialProfiles\": {\n    \"id\": \"http://data.europa.eu/snb/credential/e34929035b\"",
                        "\"credentialProfiles\": §{\n    \"id\": \"http://data.europa.eu/snb/credential/6dff8a0f87\"",
                        "\"credentialProfiles\": {\n    \"id\": \"http://data.europa.eu/snb/credential/48b514e72a\""),
                RuleCase.of(
                        "one-id-two-contents",
                        CLAIM + "/provenBy/awardedBy/awardingBody/legalName",
                        EXAMINING_BODY,
                        EXAMINING_BODY + name + "§{\"fi\": \"Toinen opisto\"}",
                        EXAMINING_BODY + name + "{\"fi\": \"Järvenrannan kansalaisopisto\"}"),
                RuleCase.of(
                        "one-id-two-classes",
                        CLAIM + "/provenBy/grade",
                        grade,
                        grade.replace(": {", ": §{") + ", \"id\": \"urn:epass:person:fi-1\"",
                        grade + ", \"id\": \"urn:epass:note:fi-1\""),
                RuleCase.of(
                        "undescribed-reference",
                        CLAIM + "/awardedBy/awardingBody",
                        "\"awardingBody\": {\n          " + BODY,
                        "\"awardingBody\": §{\n          \"id\": \"urn:epass:org:nobody\"\n        },",
                        "\"awardingBody\": {\n          \"id\": \"urn:epass:org:fi-opisto\"\n        },"),
                itself("part-of-itself", "hasPart"),
                itself("whole-of-itself", "isPartOf"),
                RuleCase.of(
                        "organisation-of-itself",
                        "/issuer/subOrganizationOf",
                        HOMEPAGE,
                        "\"subOrganizationOf\": §{\"id\": \"urn:epass:org:fi-opisto\"},\n    " + HOMEPAGE,
                        "\"subOrganizationOf\": {\"id\": \"urn:epass:org:fi-city\", \"type\": \"Organisation\"},\n    "
                                + HOMEPAGE),
                RuleCase.of(
                        "level-label",
                        CLAIM + "/specifiedBy/eqfLevel/prefLabel/en",
                        SPECIFIED,
                        QUALIFIED + level("§", 5),
                        QUALIFIED + level("", 6)));
    }

    private static RuleCase itself(String rule, String term) {
        return RuleCase.of(
                rule,
                CLAIM + "/" + term,
                PROVEN,
                "\"" + term + "\": §{\"id\": \"urn:epass:learningAchievement:fi-1\"},\n      " + PROVEN,
                "\"" + term
                        + "\": {\"id\": \"urn:epass:learningAchievement:fi-2\", \"type\": \"LearningAchievement\"},\n      "
                        + PROVEN);
    }

    private static String level(String mark, int label) {
        return "\n        \"eqfLevel\": {\"id\": \"http://data.europa.eu/snb/eqf/6\", \"type\": \"Concept\",\n          \"prefLabel\": {\"en\": "
                + mark + "\"Level " + label + "\"}},";
    }

    private static List<RuleCase> people() {
        String identifier = "\"notation\": \"VATFI-99990002\",\n      \"spatial\": {";
        return List.of(
                RuleCase.of(
                                "subject-unnamed",
                                "/credentialSubject",
                                "\"credentialSubject\": {",
                                "\"credentialSubject\": §{",
                                "\"credentialSubject\": {")
                        .and("\"givenName\"", "\"birthName\"")
                        .and("\"familyName\"", "\"patronymicName\"")
                        .and("\"nationalID\"", "\"taxIdentifier\"")
                        .with("term-of-class"),
                RuleCase.of(
                        "awarding-body-unnamed",
                        CLAIM + "/awardedBy/awardingBody",
                        "\"awardingBody\": {\n          " + BODY,
                        "\"awardingBody\": §{\n          " + BODY.replace("fi-opisto", "fi-other"),
                        "\"awardingBody\": {\n          \"altLabel\": {\"fi\": \"Toinen\"}, "
                                + BODY.replace("fi-opisto", "fi-other")),
                RuleCase.of(
                        "eidas-identifier-form",
                        "/issuer/eIDASIdentifier/notation",
                        "\"VATFI-99990002\"",
                        "§\"99990002\"",
                        "\"NTRFI-99990002\""),
                RuleCase.of(
                        "eidas-identifier-country",
                        "/issuer/eIDASIdentifier/spatial",
                        identifier,
                        identifier.replace("VATFI", "VATSE").replace(": {", ": §{"),
                        identifier.replace("VATFI", "NTRFI")));
    }

    private static List<RuleCase> files() {
        return List.of(
                RuleCase.of(
                        "pages-in-order",
                        DISPLAY + "/displayDetail/0/page",
                        "\"page\": 1",
                        "\"page\": §2",
                        "\"page\": 1"),
                RuleCase.of(
                        "base64",
                        IMAGE + "/content",
                        CONTENT,
                        CONTENT.replace("\"iVBORw0KGgo", "§\"iVBORw0KG-o"),
                        CONTENT),
                RuleCase.of(
                        "data-url",
                        IMAGE + "/content",
                        CONTENT,
                        CONTENT.replace("\"iVBOR", "§\"data:image/png;base64,iVBOR"),
                        CONTENT),
                RuleCase.of("file-type", IMAGE + "/content", CONTENT, CONTENT.replace("\"iVBOR", "§\"iVBOR"), CONTENT)
                        .and("/file-type/PNG", "/file-type/JPEG"),
                RuleCase.of(
                        "file-size",
                        IMAGE + "/contentSize",
                        CONTENT,
                        "\"contentSize\": §12,\n              " + CONTENT,
                        CONTENT));
    }
}
