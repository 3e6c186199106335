package eu.elmgateway.europass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is covered by an accreditation, and what is not. */
class AccreditationCheckTest {
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());

    /** A bachelor in ICT of level 6, awarded in Greece in 2024 by an organisation of two names, accredited by a-1. */
    private static final String CREDENTIAL = """
            {"issuanceDate": "2024-01-15T10:00:00Z",
             "credentialProfiles": [{"id": "http://data.europa.eu/snb/credential/6cf8e68c43"}],
             "evidence": [{"dcType": {"id": "http://data.europa.eu/snb/evidence-type/c_991b06c6"},
                           "accreditation": {"id": "urn:a-1"}}],
             "credentialSubject": {"hasClaim": [{
               "type": "LearningAchievement",
               "awardedBy": {"awardingBody": [{"id": "urn:epass:org:1"}]},
               "specifiedBy": {"id": "urn:q-1", "type": "Qualification",
                 "ISCEDFCode": [{"id": "http://data.europa.eu/snb/isced-f/0613"}],
                 "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/6"}}}]},
             "issuer": {"id": "urn:epass:org:1",
               "registration": {"notation": "ACCRED0051"}, "eIDASIdentifier": {"notation": "VATEL-1"},
               "location": [{"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/GRC"}},
                             "spatialCode": {"id": "http://data.europa.eu/nuts/code/EL303"}}]}}
            """;

    @TempDir
    Path folder;

    private Check check(String credential, String accreditation) throws Exception {
        Files.writeString(folder.resolve("a.json"), accreditation);
        return check(credential, Accreditations.of(folder, READERS));
    }

    private static Check check(String credential, Accreditations known) throws Exception {
        return new AccreditationCheck(known).of(READERS.json(credential).tree());
    }

    private static String accreditation(String limits) {
        return "{\"id\": \"urn:a-1\", \"@type\": \"Accreditation\", \"organisation\": {\"id\": \"urn:epass:org:1\","
                + " \"identifier\": {\"notation\": {\"@value\": \"accred0051\"}}}" + limits + "}";
    }

    private static String limit(String name, String... iris) {
        return ", \"" + name + "\": [{\"id\": \"" + String.join("\"}, {\"id\": \"", iris) + "\"}]";
    }

    @Test
    void withoutLimitsTheOrganisationAloneCounts() throws Exception {
        assertEquals(CheckStatus.OK, check(CREDENTIAL, accreditation("")).status());
        Check other = check(CREDENTIAL, accreditation("").replace("accred0051", "accred0052"));
        assertEquals(CheckStatus.ERROR, other.status());
        assertTrue(other.why().in(Locale.ENGLISH).contains("is not the one that is accredited"));
    }

    @ParameterizedTest
    @CsvSource({
        "limitField,         http://data.europa.eu/snb/isced-f/06,                              OK",
        "limitField,         http://data.europa.eu/snb/isced-f/061,                             OK",
        "limitField,         http://data.europa.eu/snb/isced-f/0613,                            OK",
        "limitField,         http://data.europa.eu/snb/isced-f/0611,                            ERROR",
        "limitField,         http://data.europa.eu/snb/isced-f/04,                              ERROR",
        "limitEQFLevel,      http://data.europa.eu/snb/eqf/6,                                   OK",
        "limitEQFLevel,      http://data.europa.eu/snb/eqf/7,                                   ERROR",
        "limitQualification, urn:q-1,                                                           OK",
        "limitQualification, urn:q-2,                                                           ERROR",
        "limitJurisdiction,  http://publications.europa.eu/resource/authority/country/GRC,      OK",
        "limitJurisdiction,  http://publications.europa.eu/resource/authority/country/CYP,      ERROR",
        "limitJurisdiction,  http://publications.europa.eu/resource/authority/atu/ESP_PR_BCN,   ERROR",
        "limitJurisdiction,  http://data.europa.eu/nuts/code/EL30,                              OK",
        "limitJurisdiction,  http://data.europa.eu/nuts/code/EL,                                OK",
        "limitJurisdiction,  http://data.europa.eu/nuts/code/EL52,                              ERROR",
        "limitCredentialType, http://data.europa.eu/snb/credential/6cf8e68c43,                  OK",
        "limitCredentialType, http://data.europa.eu/snb/credential/e34929035b,                  ERROR"
    })
    void everyLimitIsKept(String limit, String iri, CheckStatus status) throws Exception {
        assertEquals(status, check(CREDENTIAL, accreditation(limit(limit, iri))).status());
    }

    @Test
    void ofSeveralValuesOfALimitOneWillDoAndEveryLimitMustHold() throws Exception {
        String field =
                limit("limitField", "http://data.europa.eu/snb/isced-f/01", "http://data.europa.eu/snb/isced-f/06");
        assertEquals(CheckStatus.OK, check(CREDENTIAL, accreditation(field)).status());
        String level = limit("limitEQFLevel", "http://data.europa.eu/snb/eqf/5");
        assertEquals(
                CheckStatus.ERROR,
                check(CREDENTIAL, accreditation(field + level)).status());
    }

    @Test
    void whatTheCredentialDoesNotSayIsNotCoveredByALimit() throws Exception {
        String silent = CREDENTIAL.replace("\"eqfLevel\"", "\"nqfLevel\"");
        String level = limit("limitEQFLevel", "http://data.europa.eu/snb/eqf/6");
        assertEquals(CheckStatus.ERROR, check(silent, accreditation(level)).status());
        assertEquals(CheckStatus.OK, check(silent, accreditation("")).status());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                          '',                          OK",
        "2020-01-01T00:00:00Z,        '',                          OK",
        "2030-06-08T15:49:07+02:00,   '',                          ERROR",
        "'',                          2023-12-31T23:59:59Z,        ERROR",
        "2024-01-15T10:00:00Z,        2024-01-15T10:00:00Z,        OK"
    })
    void itMustHaveBeenInForceWhenTheCredentialWasIssued(String from, String until, CheckStatus status)
            throws Exception {
        String dates = (from.isEmpty() ? "" : ", \"dateIssued\": \"" + from + "\"")
                + (until.isEmpty() ? "" : ", \"expiryDate\": \"" + until + "\"");
        assertEquals(status, check(CREDENTIAL, accreditation(dates)).status());
    }

    @Test
    void oneAchievementThatIsNotCoveredSpoilsTheWhole() throws Exception {
        String second = CREDENTIAL.replace(
                "\"hasClaim\": [",
                "\"hasClaim\": [{\"type\": \"LearningAchievement\", \"awardedBy\": {\"awardingBody\":"
                        + " {\"id\": \"urn:other\"}}}, ");
        assertEquals(CheckStatus.ERROR, check(second, accreditation("")).status());
    }

    @Test
    void anAccreditationThatIsNotKeptHereIsNotCalledGoodWhateverTheCredentialSaysOfIt() throws Exception {
        String boasting = CREDENTIAL.replace("{\"id\": \"urn:a-1\"}", accreditation(""));
        Check check = check(boasting, Accreditations.NONE);
        assertEquals(CheckStatus.SKIPPED, check.status());
        assertTrue(check.why().in(Locale.ENGLISH).contains("urn:a-1"));
    }

    @Test
    void whoClaimsToBeAccreditedMustNameTheAccreditation() throws Exception {
        String plain = CREDENTIAL.replace("c_991b06c6", "c_18016257");
        assertEquals(CheckStatus.SKIPPED, check(plain, Accreditations.NONE).status());
        String claiming = plain.replace(
                "\"issuanceDate\"",
                "\"credentialSchema\": {\"id\": \"http://data.europa.eu/snb/model/ap/edc-accredited\"}, \"issuanceDate\"");
        assertEquals(CheckStatus.ERROR, check(claiming, Accreditations.NONE).status());
    }

    @Test
    void dataSetsInXmlSayTheSame() throws Exception {
        Files.writeString(folder.resolve("ams.xml"), """
                <Accreditations xmlns="urn:ams" xmlns:skos="urn:skos">
                  <agentReferences><organisation id="http://org.example/1">
                    <registration><skos:notation>ACCRED0051</skos:notation></registration></organisation></agentReferences>
                  <accreditationReferences><accreditation id="urn:a-1"><organisation idref="http://org.example/1"/>
                    <limitEQFLevel uri="http://data.europa.eu/snb/eqf/%s"/>
                    <dateIssued>2020-01-01T00:00:00Z</dateIssued></accreditation></accreditationReferences>
                </Accreditations>
                """.formatted("6"));
        assertEquals(
                CheckStatus.OK,
                check(CREDENTIAL, Accreditations.of(folder, READERS)).status());
        Files.writeString(
                folder.resolve("ams.xml"),
                Files.readString(folder.resolve("ams.xml")).replace("eqf/6", "eqf/4"));
        assertEquals(
                CheckStatus.ERROR,
                check(CREDENTIAL, Accreditations.of(folder, READERS)).status());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{");
        String said = String.valueOf(assertThrows(ConfigException.class, () -> Accreditations.of(folder, READERS))
                .getMessage());
        assertTrue(said.contains("broken.json"), said);
    }

    @Test
    void aRunningGatewaySeesWhatIsPutIntoTheFolderAndKeepsWhatItKnewIfThatCannotBeRead() throws Exception {
        var kept = new AccreditationFolder(folder, READERS).demanded();
        assertEquals(0, kept.get().count());
        Files.writeString(folder.resolve("a.json"), accreditation(""));
        assertEquals(1, kept.get().count());
        Files.writeString(folder.resolve("b.json"), "{");
        assertEquals(1, kept.get().count());
        assertThrows(ConfigException.class, new AccreditationFolder(folder, READERS)::demanded);
        Files.delete(folder.resolve("b.json"));
        Files.delete(folder.resolve("a.json"));
        assertEquals(0, kept.get().count());
    }
}
