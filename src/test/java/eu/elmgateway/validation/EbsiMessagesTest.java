package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who makes a common mistake in a credential of EBSI's: one sentence, at its place, with a cure. */
class EbsiMessagesTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/ebsi-full.json");

    private final ObjectMapper json = new ObjectMapper();
    private final Validator validator;

    EbsiMessagesTest() {
        var readers = new SafeReaders(Limits.standard());
        validator = Validator.load(Path.of(""), new FormatCatalogue(readers, Path.of("schemas")), readers);
    }

    @Test
    void aCompleteCredentialIsRecognisedAndValid() throws IOException {
        Report report = report(json.readTree(FULL.toFile()));
        assertEquals("ebsi-edc:3.2", String.valueOf(report.format()));
        assertEquals(List.of(), errors(report));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/issued | | `` | \"issued\" is missing. | Add \"issued\".",
                "/credentialSubject/hasClaim/0/awardedBy | | /credentialSubject/hasClaim/0 | \"awardedBy\" is missing. | Add \"awardedBy\".",
                "/validFrom | \"2024-07-01\" | /validFrom | \"2024-07-01\" is no date with a time and a time zone. | Write it such as 2024-03-26T16:03:32+01:00 or 2024-03-26T15:03:32Z.",
                "/credentialSubject/hasClaim/0/type | \"Achievement\" | /credentialSubject/hasClaim/0/type | \"Achievement\" is not one of the values allowed. | Write one of: LearningAchievement, LearningActivity, LearningAssessment, LearningEntitlement, ClaimTypeNode.",
                "/credentialSubject/hasClaim/0/title | \"Plain\" | /credentialSubject/hasClaim/0/title | Here stands the text \"Plain\". | Write an object { … } instead.",
                "/credentialSubject/hasClaim/0/title | {\"en-GB\": \"x\"} | /credentialSubject/hasClaim/0/title/en-GB | \"en-GB\" may not stand here as a name. | In texts by language, write the two letters of the language, such as \"en\" or \"fr\", without a region; elsewhere, check the spelling.",
                "/credentialSubject/givenName | {\"en\": \"a\", \"fr\": \"b\"} | /credentialSubject/givenName | There are too many members. | Write at most 1.",
                "/credentialSubject/hasClaim/0/titel | {\"en\": \"x\"} | /credentialSubject/hasClaim/0/titel | \"titel\" is not known here. | Take \"titel\" out, or check its spelling.",
                "/credentialStatus/0/id | | /credentialStatus/0 | \"id\" is missing. | Add \"id\".",
                "/issuer | \"no uri\" | /issuer | \"no uri\" is no absolute URI. | Begin with a scheme, such as https://, urn: or did:, and write spaces and brackets as %20, %5B, %5D.",
                "/@context | [\"http://data.europa.eu/snb/model/context/edc-ap\"] | /@context | An entry is missing in the list. | Add \"https://www.w3.org/ns/credentials/v2\".",
            })
    void oneMistakeIsOneFindingWithItsCure(
            String changed, @Nullable String value, String place, String what, String cure) throws IOException {
        JsonNode document = json.readTree(FULL.toFile());
        change(document, JsonPointer.compile(changed), value == null ? null : json.readTree(value));
        List<Finding> findings = errors(report(document));
        assertEquals(1, findings.size(), findings.toString());
        Finding finding = findings.get(0);
        assertEquals(what, finding.message());
        assertEquals(cure, finding.advice());
        assertEquals(place, finding.place().pointer());
        assertTrue(finding.place().line() > 0 && finding.place().column() > 0, finding.toString());
    }

    private static void change(JsonNode document, JsonPointer place, @Nullable JsonNode value) {
        ObjectNode parent = (ObjectNode) document.at(place.head());
        String name = place.last().getMatchingProperty();
        if (value == null) {
            parent.remove(name);
        } else {
            parent.set(name, value);
        }
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private Report report(JsonNode document) {
        return validator
                .validate(document.toPrettyString().getBytes(UTF_8), "application/json")
                .report();
    }
}
