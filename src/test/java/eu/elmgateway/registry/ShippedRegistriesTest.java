package eu.elmgateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry files that come with the gateway, and where they send its samples. */
class ShippedRegistriesTest {
    private static final SampleCredentials SAMPLES = new SampleCredentials();

    private static RegistryCatalogue load(Map<String, String> settings) {
        return RegistryCatalogue.load(
                Path.of(""),
                SAMPLES.readers(),
                SAMPLES.xml(),
                new Placeholders(name -> Optional.ofNullable(settings.get(name))));
    }

    @ParameterizedTest
    @CsvSource({
        "fi-competence-badge.jsonld, fi-koski",
        "fi-unknown-badge.jsonld, fi-koski",
        "at-bachelor-diploma.jsonld, eu-emrex eu-emrex-emp eu-oots eu-oots-evidence",
        "fi-bachelor-diploma.jsonld, eu-emrex eu-emrex-emp eu-oots eu-oots-evidence fi-virta",
        "fr-certification.sealed.jsonld, eu-oots eu-oots-evidence fr-cpf",
    })
    void everySampleGoesWhereItBelongs(String sample, String registries) throws Exception {
        var names = load(Map.of()).accepting(SAMPLES.read(sample)).stream()
                .map(Registry::name)
                .toList();
        assertEquals(List.of(registries.split(" ", -1)), names);
    }

    @Test
    void aSettingWithoutValueIsNamedWithItsCure() {
        var koski = load(Map.of()).registry("fi-koski").orElseThrow();
        assertTrue(
                koski.missing()
                        .toString()
                        .contains("settings.password (set fi-koski.password, in the environment FI_KOSKI_PASSWORD)"),
                koski.missing().toString());
    }

    @Test
    void aMissingSettingIsToldOnce() {
        load(Map.of())
                .registries()
                .forEach(registry -> assertEquals(
                        registry.missing().stream().distinct().toList(), registry.missing(), registry.name()));
    }

    @Test
    void nothingIsMissingOnceEveryPlaceholderHasAValue() {
        var koski = RegistryCatalogue.load(
                        Path.of(""),
                        SAMPLES.readers(),
                        SAMPLES.xml(),
                        new Placeholders(name -> name.endsWith(".channel")
                                ? Optional.empty()
                                : Optional.of(name.endsWith(".every") ? "PT0S" : "x-" + name)))
                .registry("fi-koski")
                .orElseThrow();
        assertEquals(List.of(), koski.missing());
        assertEquals("x-fi-koski.password", koski.settings().get("password"));
        assertEquals("CSRF=x-fi-koski.caller-id", koski.headers().get("Cookie"));
    }

    @Test
    void whatAChannelLacksIsToldOnlyWhereItIsChosen() {
        var byFolder = load(Map.of()).registry("fr-cpf").orElseThrow();
        assertEquals("registry-file", byFolder.protocol());
        assertFalse(byFolder.missing().toString().contains("fr-cpf.host"), byFolder.missing()::toString);
        var bySftp = load(Map.of("fr-cpf.channel", "sftp")).registry("fr-cpf").orElseThrow();
        assertEquals("registry-sftp", bySftp.protocol());
        assertEquals(
                "receipts-sftp",
                String.valueOf(Objects.requireNonNull(bySftp.receipts()).protocol()));
        assertTrue(
                bySftp.missing().stream().anyMatch(value -> value.key().equals("settings.host")),
                bySftp.missing()::toString);
        var problems = assertThrows(ConfigException.class, () -> load(Map.of("fr-cpf.channel", "post")))
                .problems();
        assertTrue(problems.toString().contains("folder, sftp"), problems::toString);
    }

    @Test
    void aBatchWaitsAsLongAsTheOperatorSays() {
        assertEquals(
                Duration.ofHours(1),
                load(Map.of()).registry("fr-cpf").orElseThrow().batching().every());
        assertEquals(
                Duration.ofSeconds(2),
                load(Map.of("fr-cpf.every", "PT2S"))
                        .registry("fr-cpf")
                        .orElseThrow()
                        .batching()
                        .every());
    }
}
