package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator may set, where, and what happens to a slip of the pen. */
class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void withoutAnyFileTheDefaultsHold() {
        Settings settings = read(Map.of(), Map.of());
        assertEquals("127.0.0.1", settings.httpHost());
        assertEquals(8080, settings.httpPort());
        assertEquals(16L << 20, settings.httpLimits().maxBody());
        assertEquals(home.resolve("data"), settings.data());
        assertNull(settings.store().url());
        assertNull(settings.publishedSoap());
        assertTrue(settings.dropEnabled());
        assertEquals(Duration.ofSeconds(30), settings.shutdownTimeout());
    }

    @Test
    void explicitOverEnvironmentOverFileOverDefault() throws Exception {
        file("http.port = 1\nhttp.host = file\nhttp.max-body = 1KB\n");
        Map<String, String> environment = Map.of("ELM_GATEWAY_HTTP_PORT", "2", "ELM_GATEWAY_HTTP_HOST", "environment");
        Settings settings = read(environment, Map.of("http.port", "3"));
        assertEquals(3, settings.httpPort());
        assertEquals("environment", settings.httpHost());
        assertEquals(1024, settings.httpLimits().maxBody());
    }

    @Test
    void theDataFolderIsRelativeToTheGatewaysFolderAndNeverToTheWorkingDirectory() {
        assertEquals(
                home.resolve("elsewhere"),
                read(Map.of(), Map.of("data", "elsewhere")).data());
        assertEquals(
                Path.of("/var/lib/x"),
                read(Map.of(), Map.of("data", "/var/lib/x")).data());
    }

    @ParameterizedTest
    @CsvSource({
        "htpp.port, http.port",
        "http.maxbody, http.max-body",
        "http-port, http.port",
        "store.passwd, store.password",
        "shutdown.timout, shutdown.timeout"
    })
    void anUnknownNameIsAnErrorThatSaysWhatWasMeant(String written, String meant) throws Exception {
        file(written + " = 1\n");
        String told = refused(Map.of(), Map.of());
        assertTrue(told.contains("elm-gateway.properties: there is no setting '" + written + "'"), told);
        assertTrue(told.contains("did you mean '" + meant + "'?"), told);
    }

    @Test
    void aSettingOfARegistryInTheFileIsToldWhereItGoes() throws Exception {
        file("fi-koski.address = https://koski.example\n");
        assertTrue(refused(Map.of(), Map.of()).contains("from the environment, as FI_KOSKI_ADDRESS"));
    }

    @Test
    void anUnknownVariableIsAnErrorToo() {
        String told = refused(Map.of("ELM_GATEWAY_HTTP_PRT", "1"), Map.of());
        assertTrue(told.contains("ELM_GATEWAY_HTTP_PRT"), told);
        assertTrue(told.contains("did you mean 'http.port'?"), told);
        assertEquals(
                8080,
                read(Map.of("ELM_GATEWAY_JAVA_OPTS", "-Xmx1g", "HOME", "/x"), Map.of())
                        .httpPort());
    }

    @Test
    void whatIsLikeNothingGetsTheWholeList() {
        String told = refused(Map.of(), Map.of("colour", "red"));
        assertTrue(told.contains("http.host, http.port"), told);
    }

    @ParameterizedTest
    @CsvSource({
        "http.port, 65536, a number from 0 to 65535",
        "http.port, -1, a number from 0 to 65535",
        "http.port, eighty, a number from 0 to 65535",
        "http.max-body, 16 MiB, such as 500000",
        "http.max-body, 0, from 1 byte to 1024MB",
        "http.max-body, 2000MB, from 1 byte to 1024MB",
        "http.idle-timeout, 30, 'such as 500ms, 30s or 2m'",
        "http.threads, 0, a number from 1 to 10000",
        "drop.enabled, yes, true or false",
        "validation.variant, mended, published or repaired",
        "shutdown.timeout, soon, 'such as 500ms, 30s or 2m'"
    })
    void aValueThatStandsForNothingIsToldWithWhatToWrite(String key, String value, String instead) {
        String told = refused(Map.of(), Map.of(key, value));
        assertTrue(told.startsWith(key + " is '" + value + "'; write "), told);
        assertTrue(told.contains(instead), told);
    }

    @Test
    void aPasswordIsNeverShown() {
        Settings settings = read(Map.of("ELM_GATEWAY_STORE_PASSWORD", "secret"), Map.of());
        assertEquals("secret", settings.store().password());
        assertFalse(settings.toString().contains("secret"));
    }

    @Test
    void aFileThatWasNamedMustExist() {
        var reader = new SettingsReader(home, Map.of());
        Path missing = home.resolve("missing.properties");
        var told = assertThrows(SettingsException.class, () -> reader.read(missing, Map.of()));
        assertTrue(told.getMessage().contains("missing.properties"));
    }

    @ParameterizedTest
    @EnumSource
    void everySettingSaysWhatItIsForAndItsDefaultIsGood(SettingKey key) {
        assertFalse(key.meaning().isBlank());
        assertEquals(read(Map.of(), Map.of()), read(Map.of(), Map.of(key.key(), key.standard())));
        assertEquals(read(Map.of(), Map.of()), read(Map.of(key.variable(), key.standard()), Map.of()));
    }

    private void file(String content) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf").resolve("elm-gateway.properties"), content);
    }

    private Settings read(Map<String, String> environment, Map<String, String> explicit) {
        return new SettingsReader(home, environment).read(explicit);
    }

    private String refused(Map<String, String> environment, Map<String, String> explicit) {
        return assertThrows(SettingsException.class, () -> read(environment, explicit))
                .getMessage();
    }
}
