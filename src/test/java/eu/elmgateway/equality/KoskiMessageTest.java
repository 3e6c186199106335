package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway may send to KOSKI. */
class KoskiMessageTest {
    private static final Path SCHEMA = Path.of("schemas/koski-oppija/2024-01/osaamismerkki.schema.json");
    private static final Path CASES = Path.of("mappings/elm_to_koski/cases");
    private static final String STUDY_RIGHT = "/opiskeluoikeudet/0";
    private static final String BADGE = STUDY_RIGHT + "/suoritukset/0";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema = schema();

    @Test
    void thePublishedExampleIsValid() throws IOException {
        String example = "registries/fi-koski/vapaasivistystyo-osaamismerkki_2024-01-16.json";
        assertEquals(Set.of(), wrongPlaces(json.readTree(Published.path(example).toFile())));
    }

    @Test
    void anotherKindOfStudyIsNotForThisMessage() throws IOException {
        String example = "registries/fi-koski/Jatkuvaanoppimiseensuunnattuvapaansivistystyonkoulutus_2024-05-24.json";
        var places = wrongPlaces(json.readTree(Published.path(example).toFile()));
        assertTrue(places.contains(BADGE + "/tyyppi/koodiarvo"), places::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"competence-badge", "learner-by-oid-and-local-midnight"})
    void whatTheMappingWritesIsValid(String name) throws IOException {
        assertEquals(Set.of(), wrongPlaces(message(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "/henkilö/etunimet, /henkilö",
        "/henkilö/sukunimi, /henkilö",
        "/henkilö/hetu, /henkilö",
        "/henkilö, ''",
        "/opiskeluoikeudet, ''",
        STUDY_RIGHT + "/oppilaitos, " + STUDY_RIGHT,
        STUDY_RIGHT + "/oppilaitos/oid, " + STUDY_RIGHT + "/oppilaitos",
        STUDY_RIGHT + "/tyyppi/koodistoUri, " + STUDY_RIGHT + "/tyyppi",
        STUDY_RIGHT + "/lähdejärjestelmänId/id, " + STUDY_RIGHT + "/lähdejärjestelmänId",
        STUDY_RIGHT + "/tila/opiskeluoikeusjaksot, " + STUDY_RIGHT + "/tila",
        STUDY_RIGHT + "/tila/opiskeluoikeusjaksot/0/alku, " + STUDY_RIGHT + "/tila/opiskeluoikeusjaksot/0",
        BADGE + "/koulutusmoduuli/tunniste, " + BADGE + "/koulutusmoduuli",
        BADGE + "/arviointi, " + BADGE,
        BADGE + "/arviointi/0/päivä, " + BADGE + "/arviointi/0",
        BADGE + "/vahvistus, " + BADGE,
        BADGE + "/vahvistus/päivä, " + BADGE + "/vahvistus",
        BADGE + "/vahvistus/myöntäjäHenkilöt, " + BADGE + "/vahvistus",
        BADGE + "/vahvistus/myöntäjäHenkilöt/0/titteli, " + BADGE + "/vahvistus/myöntäjäHenkilöt/0",
    })
    void refusesAMessageThatLacks(String removed, String place) throws IOException {
        JsonNode message = message("competence-badge");
        parent(message, removed).remove(last(removed));
        assertEquals(Set.of(place), wrongPlaces(message));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/henkilö/hetu, \"311299G1234\"",
                "/henkilö/hetu, \"310299-9i86\"",
                "/henkilö/sukunimi, \"\"",
                "/henkilö/sukunimi, 7",
                "/opiskeluoikeudet, []",
                STUDY_RIGHT + "/oppilaitos/oid, \"1.2.246.562.24.99990000002\"",
                STUDY_RIGHT + "/tyyppi/koodiarvo, \"ammatillinenkoulutus\"",
                STUDY_RIGHT + "/lähdejärjestelmänId/lähdejärjestelmä/koodistoUri, \"kunta\"",
                STUDY_RIGHT + "/tila/opiskeluoikeusjaksot, []",
                STUDY_RIGHT + "/tila/opiskeluoikeusjaksot/0/alku, \"2023-12-31\"",
                STUDY_RIGHT + "/tila/opiskeluoikeusjaksot/0/tila/koodiarvo, \"lasna\"",
                STUDY_RIGHT + "/suoritukset, []",
                BADGE + "/tyyppi/koodiarvo, \"vstjotpakoulutus\"",
                BADGE + "/koulutusmoduuli/tunniste/koodistoUri, \"koulutus\"",
                BADGE + "/koulutusmoduuli/tunniste/koodiarvo, 1001",
                BADGE + "/arviointi, []",
                BADGE + "/arviointi/0/arvosana/koodiarvo, \"Hylätty\"",
                BADGE + "/arviointi/0/päivä, \"2026-05-20T00:00:00Z\"",
                BADGE + "/arviointi/0/päivä, \"20.5.2026\"",
                BADGE + "/vahvistus/päivä, \"2026-13-01\"",
                BADGE + "/vahvistus/myöntäjäHenkilöt, []",
                BADGE + "/vahvistus/myöntäjäHenkilöt/0/titteli, \"rehtori\"",
                BADGE + "/vahvistus/myöntäjäHenkilöt/0/titteli, {}",
            })
    void refusesAMessageThatSays(String changed, String value) throws IOException {
        JsonNode message = message("competence-badge");
        parent(message, changed).set(last(changed), json.readTree(value));
        assertEquals(Set.of(changed), wrongPlaces(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/henkilö", STUDY_RIGHT, STUDY_RIGHT + "/tila", BADGE, BADGE + "/arviointi/0"})
    void refusesFieldsItDoesNotKnow(String place) throws IOException {
        JsonNode message = message("competence-badge");
        ((ObjectNode) message.at(place)).put("unknown", true);
        assertEquals(Set.of(place), wrongPlaces(message));
    }

    @Test
    void aLearnerIsGivenByNumberOrByNameNotByBoth() throws IOException {
        JsonNode message = message("competence-badge");
        ((ObjectNode) message.at("/henkilö")).put("oid", "1.2.246.562.24.00000000001");
        assertEquals(Set.of("/henkilö"), wrongPlaces(message));
    }

    @Test
    void aBadgeIsWithdrawnByASecondState() throws IOException {
        JsonNode message = message("competence-badge");
        ArrayNode periods = (ArrayNode) message.at(STUDY_RIGHT + "/tila/opiskeluoikeusjaksot");
        ObjectNode second = periods.get(0).deepCopy();
        ((ObjectNode) second.get("tila")).put("koodiarvo", "mitatoity");
        periods.add(second);
        assertEquals(Set.of(), wrongPlaces(message));
    }

    private JsonNode message(String name) throws IOException {
        return json.readTree(CASES.resolve(name).resolve("expected.json").toFile());
    }

    private Set<String> wrongPlaces(JsonNode message) {
        return schema.validate(message).stream()
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonSchema schema() {
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(json.readTree(SCHEMA.toFile()), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode parent(JsonNode message, String pointer) {
        return (ObjectNode) message.at(JsonPointer.compile(pointer).head());
    }

    private static String last(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }
}
