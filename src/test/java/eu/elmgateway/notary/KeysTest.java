package eu.elmgateway.notary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.store.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where keys come from. */
class KeysTest {

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerMayReadAndTheNextFindsIt(@TempDir Path data) throws Exception {
        KeyFile file = KeyFile.in(data, Exchange.CLOCK);
        List<KeyFacts> first = new OwnKeys(file).facts();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())));
        assertEquals(first, new OwnKeys(KeyFile.in(data, Exchange.CLOCK)).facts());
        assertEquals(
                Exchange.NOW.toString().substring(0, 19),
                String.valueOf(first.get(0).since()).substring(0, 19));
        assertTrue(first.get(0).signs());
    }

    @Test
    void aRotationDestroysThePrivateKeyAndKeepsThePublicOne(@TempDir Path data) throws Exception {
        KeyFile file = KeyFile.in(data, Exchange.CLOCK);
        String old = new OwnKeys(file).facts().get(0).id();
        KeyFacts fresh = file.rotate();
        assertEquals(List.of(fresh, new KeyFacts(old, "ES256", fresh.since(), false)), new OwnKeys(file).facts());
        assertEquals(2, Files.readString(file.file()).split("\"d\"", -1).length, "one private key is left");
    }

    @ParameterizedTest
    @CsvSource({"'', cannot be read", "{}, cannot be read", "'{\"keys\":[]}', no private part"})
    void aSpoiltFileIsToldWithItsCure(String content, String what, @TempDir Path data) throws Exception {
        KeyFile file = KeyFile.in(data, Exchange.CLOCK);
        Files.writeString(file.file(), content);
        String said =
                assertThrows(ConfigException.class, () -> new OwnKeys(file)).getMessage();
        assertTrue(String.valueOf(said).contains(what), said);
        assertTrue(said.contains("move it away"), said);
    }

    @ParameterizedTest
    @CsvSource({"EC, ES256", "RSA, PS256"})
    void anOperatorsKeySignsToo(String kind, String algorithm, @TempDir Path data) throws Exception {
        Path file = TestKeys.make(data.resolve("key.p12"), kind);
        OperatorKey source = OperatorKey.of(file, TestKeys.PASSWORD, null);
        try (Exchange exchange = new Exchange(data)) {
            Notary notary = exchange.notary(source);
            Submission taken = exchange.taken(notary, "submission-1");
            String jws = String.valueOf(taken.acknowledgement());
            assertEquals(algorithm, source.facts().get(0).algorithm());
            assertEquals("submission-1", Jose.nimbus(jws, notary.keys(), StatementKind.ACKNOWLEDGEMENT));
            assertEquals("submission-1", Jose.jose4j(jws, notary.keys(), StatementKind.ACKNOWLEDGEMENT));
            assertTrue(notary.keys().contains("\"x5c\""), "others can see whose key it is");
            assertFalse(notary.keys().contains("\"d\""), "a private key is published");
        }
    }

    @ParameterizedTest
    @CsvSource({"wrong, , Check path and password", "only-for-tests, other, no private key of the alias other"})
    void aWrongPasswordOrAliasIsToldWithItsCure(String password, String alias, String what, @TempDir Path data)
            throws Exception {
        Path file = TestKeys.make(data.resolve("key.p12"), "EC");
        String said = assertThrows(IllegalArgumentException.class, () -> OperatorKey.of(file, password, alias))
                .getMessage();
        assertTrue(String.valueOf(said).contains(what), said);
    }
}
