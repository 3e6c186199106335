package eu.elmgateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.loss.LossJson;
import eu.elmgateway.registry.SampleCredentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back from a registry's words to the document that was pushed, by traces of real mappings. */
class FieldsBehindTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode koski;

    @BeforeAll
    static void mapABadge() throws Exception {
        var settings = Map.of(
                "record", "r-1", "sourceSystem", "s", "signatoryName", "n", "signatoryTitle", "t", "kind", "record");
        var result = LoadedEngine.get()
                .mappings()
                .named("elm_to_koski")
                .orElseThrow()
                .map(new SampleCredentials().read("fi-competence-badge.jsonld"), settings);
        var loss = assertInstanceOf(MappedDocument.class, result).loss().orElseThrow();
        koski = JSON.readTree(LossJson.bytes(loss));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/opiskeluoikeudet/0/suoritukset/0/koulutusmoduuli/tunniste/koodiarvo is unknown | /credentialSubject/hasClaim/specifiedBy/identifier/notation",
                "opiskeluoikeudet.0.suoritukset.0.koulutusmoduuli.tunniste.koodiarvo | /credentialSubject/hasClaim/specifiedBy/identifier/notation",
                "/henkilö/sukunimi: too long | /credentialSubject/familyName",
                "sukunimi puuttuu            | /credentialSubject/familyName",
            })
    void whatARegistryNamesLeadsToTheFieldOfTheCredential(String words, String place) {
        List<String> places = new FieldsBehind(koski, null).of(words);
        assertTrue(
                places.stream().anyMatch(one -> one.replaceAll("\\[[^]]*]", "").equals(place)), places::toString);
    }

    @Test
    void whatNothingIsKnownOfIsNotGuessed() {
        assertEquals(List.of(), new FieldsBehind(koski, null).of("badRequest.validation: /nothing/like/it is wrong"));
    }

    @Test
    void ofAConvertedDocumentItIsTheFieldOfThatDocument() throws Exception {
        JsonNode toElm = JSON.readTree(
                "{\"entries\":[{\"fate\":\"kept\",\"path\":\"/elmo/learner/familyName\",\"to\":[\"/elm:EuropeanDigitalCredential/elm:credentialSubject/elm:familyName\"]}]}");
        assertEquals(List.of("/elmo/learner/familyName"), new FieldsBehind(koski, toElm).of("/henkilö/sukunimi"));
    }
}
