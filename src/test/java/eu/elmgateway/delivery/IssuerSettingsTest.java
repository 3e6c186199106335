package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What registries are told of issuers: a setting that is missing holds a delivery, and its coming lets it go on. */
class IssuerSettingsTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final String NAMED = "signatoryName: Aino Rehtori";

    @TempDir
    Path folder;

    private Bench bench;
    private KoskiStandIn koski;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        koski = KoskiSettings.standIn(bench);
        Map<String, String> settings = new HashMap<>(KoskiSettings.of(koski.address()));
        settings.remove("fi-koski.signatory-name");
        settings.forEach(bench::set);
        bench.registry("fi-koski").start();
        bench.lookForSettings();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        koski.close();
    }

    private String held() throws Exception {
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        Delivery held = bench.await(delivery, DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("signatoryName"), held::toString);
        assertTrue(String.valueOf(held.reason()).contains("registries/fi-koski.yaml"), held::toString);
        return delivery;
    }

    private String sent() {
        return new String(koski.requests().get(0).body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsHeldForASettingSaysWhichInWhichFileAndGoesOnByItselfOnceItIsThere() throws Exception {
        String delivery = held();
        bench.issuers("fi-koski", "settings: {" + NAMED + "}");
        bench.lookForSettings();
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertTrue(sent().contains("Aino Rehtori"), sent());
    }

    @Test
    void aSettingForAnotherIssuerDoesNotCount() throws Exception {
        String delivery = held();
        bench.issuers("fi-koski", "only: [{issuer: [Another University], settings: {" + NAMED + "}}]");
        bench.lookForSettings();
        bench.awaitAttempt(delivery, 2);
        bench.await(delivery, DeliveryState.HELD);
        assertEquals(0, koski.requests().size());
    }

    @Test
    void aSettingForTheIssuerGoesBeforeThatForAllHoweverItsNameIsWritten() throws Exception {
        String name = issuerName();
        bench.issuers(
                "fi-koski",
                "settings: {signatoryName: Everybody}\nonly: [{issuer: ['" + name.toUpperCase(java.util.Locale.ROOT)
                        + "'], settings: {" + NAMED + "}}]");
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertTrue(sent().contains("Aino Rehtori"), sent());
    }

    @Test
    void aBrokenFileLeavesInForceWhatWasBefore() throws Exception {
        bench.issuers("fi-koski", "settings: {" + NAMED + "}");
        bench.await(bench.push(BADGE, "fi-koski").get(0), DeliveryState.ACCEPTED);
        bench.issuers("fi-koski", "settings: [not, what, fits]");
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
    }

    private String issuerName() throws Exception {
        var credential = bench.samples.read(BADGE);
        var view = bench.samples.xml().view(credential);
        var xpath = bench.readers().processor().newXPathCompiler();
        return xpath.evaluateSingle("string((//*:issuer/*:legalName)[1])", view).getStringValue();
    }
}
