package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Seals;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.sealing.SealKey;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.store.DeliveryState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that takes ELM under a seal. */
class SealedDeliveryTest {
    private static final String DIPLOMA = "at-bachelor-diploma.jsonld";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        bench.set(
                        "eu-emrex.folder",
                        Files.createDirectories(folder.resolve("out")).toString())
                .registry("eu-emrex", "eu-emrex", yaml -> yaml.replace("format: elmo:1.7", "format: sealed"));
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private CredentialSealing sealing(@Nullable URI stamps) throws Exception {
        TestKeys.make(folder.resolve("key.p12"), "EC");
        return new CredentialSealing(SealKey.of("key.p12", TestKeys.PASSWORD, null, folder), stamps, Clock.systemUTC());
    }

    private byte[] written() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return Files.readAllBytes(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    @Test
    void whatWasConvertedGoesOutUnderTheSealOfTheOperator() throws Exception {
        bench.sealing(sealing(null)).start();
        String delivery = bench.pushAs("elmo:1.7", DIPLOMA, "eu-emrex");
        bench.await(delivery, DeliveryState.ACCEPTED);
        var seals = new Seals(bench.readers(), folder.resolve("nobody"), Clock.systemUTC());
        assertEquals(Integrity.INTACT, seals.json(written()).integrity());
        String payload = bench.readers().json(written()).tree().path("payload").textValue();
        assertTrue(payload.contains("EuropeanDigitalCredential"));
    }

    @Test
    void whatCameAsElmGoesOutAsItCame() throws Exception {
        bench.sealing(sealing(null)).start();
        String delivery = bench.push(bench.samples.read(DIPLOMA), new byte[] {'{', '}'}, "eu-emrex")
                .get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertArrayEquals(new byte[] {'{', '}'}, written());
    }

    @Test
    void withoutAKeyItIsHeldAndSaysWhichSettingIsMissing() throws Exception {
        bench.start();
        String delivery = bench.pushAs("elmo:1.7", DIPLOMA, "eu-emrex");
        String reason = String.valueOf(bench.await(delivery, DeliveryState.HELD).reason());
        assertTrue(reason.contains("seal.key"), reason);
        bench.sealing(sealing(null)).start();
        bench.lookForSettings();
        bench.await(delivery, DeliveryState.ACCEPTED);
    }

    @Test
    void whileTheTimeStampAuthorityDoesNotAnswerItIsTriedAgain() throws Exception {
        bench.sealing(sealing(URI.create("http://127.0.0.1:1/"))).start();
        String delivery = bench.pushAs("elmo:1.7", DIPLOMA, "eu-emrex");
        String detail = String.valueOf(bench.awaitAttempt(delivery, 1).detail());
        assertTrue(detail.contains("no time-stamp"), detail);
        assertEquals(DeliveryState.QUEUED, bench.delivery(delivery).state());
    }
}
