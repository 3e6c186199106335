package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our expression of the CPF batch file 1.1.2 says of every document what the published schema says. */
class CpfEqualityTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/cpf-full.xml");
    private static final Xsd OURS = Xsd.of(Map.of(), Path.of("schemas/cpf/1.1.2/cpf.xsd"));

    @Test
    void ourCompleteExampleIsValid() throws IOException {
        assertEquals(List.of(), OURS.errors(Files.readAllBytes(FULL)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T08:30:00+02:00, 2026-07-01T06:30:00Z",
        "2026-07-01T08:30:00+02:00, 2026-07-01T08:30:00.5+02:00",
        "<cpf:idClient>UNIV0001, <cpf:idClient>UNIV001",
        "<cpf:sexe>F, <cpf:sexe>X",
        "<cpf:anneeNaissance>1999, <cpf:anneeNaissance>1899",
    })
    void refusesWhatTheRegistryRefuses(String right, String wrong) throws IOException {
        String document = Files.readString(FULL).replace(right, wrong);
        assertFalse(OURS.errors(document.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMutant() throws IOException {
        Path published = Published.path("registries/fr-cdc-passeport/cpf.xsd");
        var equality = new XsdEquality(Xsd.of(Map.of(), published), OURS, XsdWords.of(published));
        byte[] minimal = Files.readAllBytes(Published.path("registries/minimal-targets/fr-cdc-passeport.xml"));
        byte[] full = Files.readAllBytes(FULL);
        assertEquals(List.of(), equality.assertAgree(minimal));
        assertEquals(List.of(), equality.assertAgree(full));
        equality.assertAgreeOnSweep(full);
        equality.assertAgreeOnMutants(minimal, 500, 112);
        equality.assertAgreeOnMutants(full, 1000, 113);
    }
}
