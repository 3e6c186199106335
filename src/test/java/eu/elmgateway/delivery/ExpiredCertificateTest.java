package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.StandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries whose certificate expired the day before yesterday: nothing is sent, and the operator reads why. */
class ExpiredCertificateTest {
    @TempDir
    Path folder;

    private Bench bench;
    private TestCertificates expired;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        expired = TestCertificates.expired(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void overRestItIsTriedAgainLater() throws Exception {
        try (var koski = new KoskiStandIn(
                Bench.HOME,
                bench.readers(),
                0,
                expired.context(),
                "gateway",
                "p",
                Set.of("1001"),
                Ledger.ofNothing())) {
            assertTold(koski, "fi-competence-badge.jsonld");
            assertEquals(0, koski.requests().size());
        }
    }

    @Test
    void overSoapItIsTriedAgainLater() throws Exception {
        try (var accessPoint = new AccessPointStandIn(
                Bench.HOME, bench.readers(), 0, expired.context(), "plugin", "p", Ledger.ofNothing())) {
            assertTold(accessPoint, "fr-certification.sealed.jsonld");
            assertEquals(0, accessPoint.requests().size());
        }
    }

    private void assertTold(StandIn standIn, String sample) throws Exception {
        String registry = standIn.registry();
        standIn.settings().forEach(bench::set);
        bench.registry(registry, registry, yaml -> yaml + expired.access()).start();
        String delivery = bench.push(sample, registry).get(0);
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        assertTrue(String.valueOf(attempt.detail()).contains("certificate has expired"), attempt::toString);
        assertEquals(DeliveryState.QUEUED, bench.delivery(delivery).state());
    }
}
