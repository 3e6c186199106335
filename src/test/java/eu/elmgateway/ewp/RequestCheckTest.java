package eu.elmgateway.ewp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:15:00Z");
    private static final Path SCHEMAS = Path.of("schemas/gateway").toAbsolutePath();
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());

    @TempDir
    private Path folder;

    private ClientKeys clients(String yaml) throws Exception {
        return ClientKeys.read(
                Files.writeString(folder.resolve("ewp-clients.yaml"), yaml),
                READERS.config(SCHEMAS, SCHEMAS.resolve("ewp-clients.schema.json")));
    }

    private static String client(String key) {
        return "  - name: a partner\n    heis: [sender.example]\n    publicKey: " + key + "\n";
    }

    private static String encoded(KeyPair keys) {
        return EwpSigner.base64(keys.getPublic().getEncoded());
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void aDateHoldsForFiveMinutesEitherWay(int seconds, boolean holds) throws Exception {
        KeyPair keys = EwpSigner.newKeys();
        var check = new RequestCheck(
                Address.of("https://EWP.uni.example/imobility-tors/get"),
                clients("clients:\n" + client(encoded(keys))),
                Clock.fixed(NOW, ZoneOffset.UTC));
        var signer = new EwpSigner(keys).asking("omobility_id=1");
        signer.headers.put("date", EwpSigner.http(NOW.plusSeconds(seconds)));
        signer.sign();
        Map<String, List<String>> headers = signer.headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        var request = new EwpRequest("POST", null, headers);
        if (holds) {
            assertEquals("a partner", check.caller(request).name());
        } else {
            assertEquals(
                    400,
                    assertThrows(EwpRefusal.class, () -> check.caller(request)).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64 at all!", "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK"})
    void aKeyThatCannotBeReadIsToldWithItsLine(String key) {
        var wrong = assertThrows(ConfigException.class, () -> clients("clients:\n" + client("\"" + key + "\"")));
        assertTrue(wrong.getMessage().contains("ewp-clients.yaml:4"), wrong::getMessage);
        assertTrue(wrong.getMessage().contains("2048 bits"), wrong::getMessage);
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        String key = encoded(generator.generateKeyPair());
        var wrong = assertThrows(ConfigException.class, () -> clients("clients:\n" + client(key)));
        assertTrue(wrong.getMessage().contains("less than 2048"), wrong::getMessage);
    }

    @Test
    void aKeyIdOfAnotherKeyAndAKeyTwiceAreRefused() throws Exception {
        String one = client(encoded(EwpSigner.newKeys()));
        var another = assertThrows(
                ConfigException.class, () -> clients("clients:\n" + one + "    keyId: " + "f".repeat(64) + "\n"));
        assertTrue(another.getMessage().contains("SHA-256 of this publicKey"), another::getMessage);
        var twice = assertThrows(ConfigException.class, () -> clients("clients:\n" + one + one));
        assertTrue(twice.getMessage().contains("second time"), twice::getMessage);
    }

    @Test
    void withoutPartnersThereAreNoSignaturesAndHalfOfTheSettingsIsTooLittle() throws Exception {
        assertTrue(of(Map.of("url", "https://ewp.uni.example/get")).isEmpty());
        clients("clients: []\n");
        String file = folder.resolve("ewp-clients.yaml").toAbsolutePath().toString();
        var wrong = assertThrows(IllegalArgumentException.class, () -> of(Map.of("clientKeys", file)));
        assertTrue(wrong.toString().contains("settings.serverKey"), wrong::toString);
    }

    private static Optional<HttpSignatures> of(Map<String, String> settings) {
        Function<String, Optional<String>> setting = name -> Optional.ofNullable(settings.get(name));
        return HttpSignatures.of(setting, Path.of("").toAbsolutePath(), READERS, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ewp.uni.example", "ftp://ewp.uni.example/", "https://a@ewp.uni.example/", "https://x/y?z"})
    void anAddressThatIsNoneIsRefused(String url) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Address.of(url));
        assertTrue(wrong.toString().contains("settings.url"), wrong::toString);
    }
}
