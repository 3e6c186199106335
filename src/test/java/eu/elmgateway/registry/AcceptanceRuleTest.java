package eu.elmgateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line of an acceptance rule, over the Austrian diploma among the samples. */
class AcceptanceRuleTest {
    private static final SampleCredentials SAMPLES = new SampleCredentials();

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | country: [FIN, AUT]",
                "false | country: [FIN]",
                "true  | profile: [e34929035b]",
                "true  | profile: ['http://data.europa.eu/snb/model/ap/edc-generic-full']",
                "false | profile: [edc-diploma-supplement]",
                "true  | claimType: [LearningAchievement]",
                "false | claimType: [LearningEntitlement]",
                "true  | specifiedBy: [Qualification]",
                "false | specifiedBy: [LearningAchievementSpecification]",
                "true  | eqfLevel: [6]",
                "false | eqfLevel: [7, 8]",
                "false | issuer: [urn:epass:org:nobody]",
                "true  | xpath: '//elm:creditReceived/elm:point = 180'",
                "false | xpath: '//elm:creditReceived/elm:point = 181'",
                "true  | country: [AUT]; eqfLevel: [6]",
                "false | country: [AUT]; eqfLevel: [7]",
            })
    void everyLineMustHold(boolean wanted, String accept) throws Exception {
        var yaml = new ObjectMapper(new YAMLFactory());
        var rule = yaml.createObjectNode();
        for (String line : accept.split(";", -1)) {
            rule.setAll((ObjectNode) yaml.readTree(line.strip()));
        }
        var file = yaml.createObjectNode()
                .put("registry", "xx-test")
                .put("title", "Test")
                .put("protocol", "registry-rest")
                .put("format", "original");
        file.set("accept", rule);
        file.putObject("settings");
        Path schema = home.resolve("schemas/gateway/registry.schema.json");
        Files.createDirectories(schema.getParent());
        Files.copy(Path.of("schemas/gateway/registry.schema.json"), schema);
        Files.createDirectories(home.resolve("routes/registries"));
        yaml.writeValue(home.resolve("routes/registries/xx-test.yaml").toFile(), file);
        var catalogue = RegistryCatalogue.load(
                home, SAMPLES.readers(), SAMPLES.xml(), new Placeholders(name -> Optional.empty()));

        assertEquals(
                wanted,
                catalogue.accepting(SAMPLES.read("at-bachelor-diploma.jsonld")).size() == 1);
    }
}
