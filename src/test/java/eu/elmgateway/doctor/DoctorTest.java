package eu.elmgateway.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.Storage;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Store;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path data;

    private Settings settings;

    @BeforeEach
    void set() {
        settings = new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString()));
    }

    @Test
    void whatEveryAccountMayReadInTheDataFolderIsToldWithTheCure() throws Exception {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path keys = Files.writeString(data.resolve("senders.yaml"), "senders: []");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(seen(new FolderCheck(settings)).contains("WARN " + keys + " can be read by every account"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        Path digests = Files.writeString(data.resolve("mappings-passed"), "");
        Files.setPosixFilePermissions(digests, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(seen(new FolderCheck(settings)).stream().noneMatch(line -> line.contains("every account")));
    }

    @Test
    void sendersWithoutSettingsAndAGatewayWithoutOperatorsAreTold() throws Exception {
        assertTrue(seen(new SenderCheck(settings)).contains("WARN nobody may push"));
        var readers = new SafeReaders(Limits.standard());
        Parties.senders(settings, readers).add("uni");
        Parties.operators(settings, readers).add("maria");
        assertEquals(List.of("WARN uni has no settings", "OK maria"), seen(new SenderCheck(settings)));
    }

    @Test
    void theStoreTellsItsVersionAndWhatAnOperatorHasHeld() throws Exception {
        var check = new StoreCheck(settings, Clock.systemUTC());
        assertEquals(List.of("WARN there is no store yet"), seen(check));
        try (Store store = Storage.open(settings)) {
            store.desk().hold("fi-koski", Actor.operator("maria"), "moving", Instant.EPOCH);
            List<String> seen = seen(check);
            assertTrue(seen.get(0).startsWith("OK the tables are of version "), seen::toString);
            assertEquals("WARN fi-koski is held since 1970-01-01T00:00:00Z by operator:maria: moving", seen.get(1));
        }
    }

    @Test
    void trustMaterialThatCannotBeUsedIsAnErrorAndNoneAtAllIsWell() throws Exception {
        Path home = data.resolve("home");
        Files.createDirectories(home.resolve("trust"));
        Settings other = new SettingsReader(home, Map.of()).read(Map.of("data", data.toString()));
        var check = new TrustCheck(other, Clock.systemUTC());
        String sum = "0 certificates, 0 revocation lists and 0 trusted lists in " + home.resolve("trust");
        assertEquals(List.of("OK " + sum), seen(check));
        Path file = Files.writeString(home.resolve("trust/ca.pem"), "?");
        assertEquals(List.of("ERROR " + file + ": this is no certificate."), seen(check));
    }

    @Test
    void accreditationsAreCountedWhereThereAreAnyAndOneThatCannotBeReadIsAnError() throws Exception {
        var check = new AccreditationFiles(settings);
        assertEquals(List.of(), seen(check));
        Path folder = Files.createDirectories(data.resolve("accreditations"));
        Path file = Files.writeString(folder.resolve("a.json"), "{\"@type\": \"Accreditation\", \"id\": \"urn:a\"}");
        assertEquals(List.of("OK 1 in " + folder), seen(check));
        Files.writeString(file, "{");
        assertThrows(ConfigException.class, () -> seen(check));
    }

    @Test
    void aRegistryThatAnswersIsWellAndItsClockIsCompared() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(401, -1));
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try {
            assertEquals(List.of("OK fi-koski: " + url + " answers"), knocked(Clock.systemUTC(), url));
            Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
            assertTrue(knocked(wrong, url).get(1).startsWith("WARN the clock is 3"), knocked(wrong, url)::toString);
        } finally {
            server.stop(0);
        }
        assertTrue(knocked(Clock.systemUTC(), url).get(0).startsWith("ERROR fi-koski: nobody answers at " + url));
    }

    @Test
    void itKnocksAtAddressesAndNotAtWhatOnlyLooksLikeOne() {
        var settings = Map.of(
                "address", "https://access-point.example/domibus/services/wsplugin",
                "operationNamespace", "http://eu.domibus.wsplugin/",
                "role", "http://sdg.europa.eu/edelivery/gateway",
                "evidenceType", "https://sr.oots.example/evidencetypeclassifications/AT/diploma");
        assertEquals(
                List.of(URI.create("https://access-point.example/")),
                RegistryCheck.doors(settings).toList());
    }

    private static List<String> knocked(Clock clock, URI url) {
        List<String> seen = new ArrayList<>();
        new Knock("fi-koski", clock).at(url, line -> seen.add(line.status() + " " + line.what()));
        return seen;
    }

    private static List<String> seen(Check check) throws Exception {
        List<String> seen = new ArrayList<>();
        check.look(line -> {
            assertEquals(line.status() == Line.Status.OK, line.cure() == null, line::toString);
            seen.add(line.status() + " " + line.what());
        });
        return seen;
    }
}
