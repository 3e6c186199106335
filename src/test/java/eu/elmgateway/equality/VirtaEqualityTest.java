package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our expression of the VIRTA file 1.06.1 says of every document what the published schema says. */
class VirtaEqualityTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/virta-full.xml");
    private static final Path FOLDER = Path.of("schemas/virta/1.06.1");
    private static final Xsd OURS = Xsd.of(Map.of(), FOLDER.resolve("virta.xsd"));
    /** Texts that are right in one place and wrong in most. */
    private static final List<String> TEXTS =
            List.of("1", "19", "246", "fi", "091", "02536", "671103", "HYV", "ohjausala", "2020-02-29", "0.1234567");

    private static final int MUTANTS = Integer.getInteger("elm.virta.mutants", 60);

    @Test
    void ourCompleteExampleIsValid() throws IOException {
        assertEquals(List.of(), OURS.errors(Files.readAllBytes(FULL)));
    }

    @ParameterizedTest
    @CsvSource({
        "<Henkilotunnus>010199-123N, <Henkilotunnus>010199Y123N",
        "<Henkilotunnus>010199-123N, <Henkilotunnus>320199-123N",
        "<Myontaja>02536, <Myontaja>99999",
        "<Koulutuskoodi>671103, <Koulutuskoodi>67110",
        "<AlkuPvm>2019-08-01, <AlkuPvm>1899-12-31",
        "<Viisiportainen>4, <Viisiportainen>6",
        "versio=\"ohjausala\", versio=\"isced\"",
    })
    void refusesWhatTheRegistryRefuses(String right, String wrong) throws IOException {
        String document = Files.readString(FULL).replace(right, wrong);
        assertFalse(OURS.errors(document.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMutant() throws IOException {
        Path published = Published.path("registries/fi-virta/Virta.xsd");
        // Not the names of its types, which are ours to choose: an xsi:type that names one would tell the two apart.
        List<String> words = XsdWords.of(published.resolveSibling("tyypit.xsd"), published).stream()
                .filter(word -> !word.endsWith("Tyyppi"))
                .toList();
        var equality = new XsdEquality(Xsd.of(Map.of(), published), OURS, words);
        byte[] minimal = Files.readAllBytes(Published.path("registries/minimal-targets/fi-virta.xml"));
        byte[] full = Files.readAllBytes(FULL);
        assertEquals(List.of(), equality.assertAgree(minimal));
        assertEquals(List.of(), equality.assertAgree(full));
        var sweep = new XsdEquality(Xsd.of(Map.of(), published), OURS, TEXTS);
        sweep.assertAgreeOnSweep(full);
        equality.assertAgreeOnMutants(minimal, MUTANTS, 106);
        equality.assertAgreeOnMutants(full, MUTANTS, 107);
    }

    @Test
    void hasEveryCodeOfThePublishedListsAndNoOther() throws IOException {
        Path published = Published.path("registries/fi-virta/koodistot.xsd");
        var ours = new TreeSet<String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xsd")).toList()) {
                ours.addAll(XsdLists.of(file));
            }
        }
        assertEquals(XsdLists.of(published), ours);
    }
}
