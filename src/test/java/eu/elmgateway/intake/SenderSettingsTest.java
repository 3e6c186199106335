package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.SealPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What senders say beyond their documents. */
class SenderSettingsTest {
    private static final FormatId ELMO = FormatId.parse("elmo:1.7");
    private static final FormatId EDCI = FormatId.parse("edci-xml:1.2");
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Collection<MappingDescriptor> MAPPINGS = mappings();

    private Path data;
    private SenderSettings settings;

    private static Collection<MappingDescriptor> mappings() {
        var home = Path.of("");
        var formats = new FormatCatalogue(READERS, home.resolve("schemas"));
        var model = ElmModel.load(home, READERS);
        return MappingCatalogue.load(home, formats, READERS, model, Clock.systemUTC(), Duration.ofMinutes(1))
                .to(FormatId.parse("elm-json:3.1"));
    }

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        data = temporary;
        Files.createDirectories(data.resolve("senders"));
        var reader = READERS.config(Path.of("schemas/gateway"), SenderSettings.schema(Path.of("")));
        settings = new SenderSettings(data, reader, () -> MAPPINGS);
    }

    private void write(String text) throws IOException {
        Files.writeString(settings.file("campus"), text);
    }

    private ConfigException refused(String text) throws IOException {
        write(text);
        return assertThrows(ConfigException.class, settings::check);
    }

    @Test
    void whoHasNoFileSaysNothing() {
        assertEquals(Map.of(), settings.of("campus", ELMO).values());
        assertEquals("senders/campus.yaml", settings.of("campus", ELMO).place());
    }

    @Test
    void whatIsSaidOfAnIssuerGoesBeforeWhatIsSaidOfAFormatAndThatBeforeWhatIsSaidOfAll() throws IOException {
        write("""
                sender: campus
                settings: {issuerCountry: BE, language: nl}
                only:
                  - issuer: [" Université  de X", 0123]
                    settings: {issuerCountry: FR}
                  - format: [elmo]
                    settings: {issuerCountry: NL, language: en}
                """);
        MappingSettings elmo = settings.of("campus", ELMO);
        assertEquals(Map.of("issuerCountry", "NL", "language", "en"), elmo.values());
        assertEquals(Map.of("issuerCountry", "FR"), elmo.issuers().get(MappingSettings.key("UNIVERSITÉ de X")));
        assertEquals(
                Map.of("issuerCountry", "BE", "language", "nl"),
                settings.of("campus", EDCI).values());
    }

    @Test
    void whatHoldsForOneFormatHoldsForAllOrOneOfItsVersions() throws IOException {
        write("""
                sender: campus
                only:
                  - {format: [edci-xml], settings: {issuerCountry: AT}}
                  - {format: ["edci-xml:1.1"], settings: {issuerCountry: DE}}
                """);
        assertEquals(Map.of("issuerCountry", "AT"), settings.of("campus", EDCI).values());
        assertEquals(
                Map.of("issuerCountry", "DE"),
                settings.of("campus", FormatId.parse("edci-xml:1.1")).values());
        assertEquals(Map.of(), settings.of("campus", ELMO).values());
    }

    @Test
    void aChangeCountsFromTheNextDocumentOn() throws IOException {
        write("{sender: campus, settings: {issuerCountry: BE}}");
        assertEquals("BE", settings.of("campus", ELMO).values().get("issuerCountry"));
        write("{sender: campus, settings: {issuerCountry: \"LU\"}}");
        assertEquals("LU", settings.of("campus", ELMO).values().get("issuerCountry"));
    }

    @Test
    void aChangeThatBreaksTheFileLeavesInForceWhatWasBefore() throws IOException {
        write("{sender: campus, settings: {issuerCountry: BE}}");
        assertEquals("BE", settings.of("campus", ELMO).values().get("issuerCountry"));
        write("{sender: campus, settings: {issuerCuntry: LU}}");
        assertEquals("BE", settings.of("campus", ELMO).values().get("issuerCountry"));
    }

    @Test
    void aWrongNameIsToldWithTheOneThatWasProbablyMeantAndThoseThereAre() throws IOException {
        String told = refused("""
                sender: campus
                settings:
                  issuerCuntry: BE
                """).getMessage();
        assertTrue(told.contains("campus.yaml:3:"), told);
        assertTrue(told.contains("Did you mean issuerCountry?"), told);
        assertTrue(told.contains("issuerIdentifier"), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {sender: kampus}                                                       | The name is not that of the file
            {sender: campus, settings: {colour: red}}                              | No mapping of these documents takes a setting colour
            {sender: campus, only: [{format: [emlo], settings: {}}]}               | No mapping leads from emlo to ELM
            {sender: campus, only: [{settings: {issuerCountry: BE}}]}              | only/0
            {sender: campus, setings: {}}                                          | setings
            {sender: campus, settings: {issuerCountry: Belgium}}                   | 'Belgium' is not what issuerCountry takes
            {sender: campus, settings: {issuerIdentifier: BE0876866142}}           | is not what issuerIdentifier takes
            {sender: campus, settings: {language: Dutch}}                          | 'Dutch' is not what language takes
            {sender: campus, settings: {image: nowhere.png}}                       | There is no image
            {sender: campus, settings: {image: campus.yaml}}                       | neither PNG nor JPEG
            [sender                                                                | campus.yaml
            """)
    void whatIsWrongIsToldWithItsPlace(String text, String told) throws IOException {
        String message = refused(text).getMessage();
        assertTrue(message.contains(told), message);
        assertTrue(message.contains("campus.yaml:"), message);
    }

    @Test
    void anImageBesideTheFileReachesTheMappingWhole() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};
        Files.write(data.resolve("senders/page.png"), png);
        write("{sender: campus, settings: {image: page.png}}");
        assertEquals(
                "data:image/png;base64,iVBORw0KGgoB",
                settings.of("campus", ELMO).values().get("image"));
    }

    @Test
    void whatIsDemandedOfSealsIsSaidForAllOrForEachFormat() throws IOException {
        assertEquals(SealPolicy.NONE, settings.seal("campus", ELMO));
        write("sender: campus\nseal: trusted\n");
        assertEquals(SealPolicy.TRUSTED, settings.seal("campus", ELMO));
        write("sender: campus\nseal: {edci-xml: intact, 'edci-xml:1.2': qualified, others: none}\n");
        assertEquals(SealPolicy.QUALIFIED, settings.seal("campus", EDCI));
        assertEquals(SealPolicy.INTACT, settings.seal("campus", FormatId.parse("edci-xml:1.1")));
        assertEquals(SealPolicy.NONE, settings.seal("campus", ELMO));
        assertTrue(refused("sender: campus\nseal: yes\n").getMessage().contains("seal"));
    }
}
