package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.delivery.FinnishCredentials.Variant;
import eu.elmgateway.standin.Answer;
import eu.elmgateway.standin.VirtaStandIn;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts that the gateway fetches from VIRTA's service to read. */
class ReadbackTest {
    private static final String PASSWORD = "sala&";

    @TempDir
    Path folder;

    private Bench bench;
    private VirtaStandIn virta;
    private FinnishCredentials finnish;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        finnish = new FinnishCredentials(bench.samples);
        virta = new VirtaStandIn(Bench.HOME, bench.readers(), folder.resolve("virta"), 0, 0, "amk", PASSWORD);
        String knownHosts = virta.writeKnownHosts(folder.resolve("known_hosts")).toString();
        VirtaSettings.of(virta.sftpPort(), knownHosts, PASSWORD, virta.address(), 50)
                .forEach(bench::set);
        bench.registry("fi-virta", "fi-virta", UnaryOperator.identity());
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        virta.close();
    }

    private String push(Variant variant) {
        return bench.push(variant.credential(), variant.json(), "fi-virta").get(0);
    }

    @Test
    void whatVirtaHasAsItWasSentIsAccepted() throws Exception {
        bench.start();
        String delivery = push(finnish.of(1));
        bench.await(delivery, DeliveryState.ACCEPTED);
        Receipt receipt = bench.lastReceipt(delivery);
        assertEquals(Receipt.Kind.ACCEPTED, receipt.kind());
        assertTrue(bench.store().document(String.valueOf(receipt.document())).isPresent());
        String asked = new String(virta.requests().get(0).body(), StandardCharsets.UTF_8);
        assertTrue(asked.contains("10000000001</") && asked.contains("02536"), asked);
    }

    @Test
    void whatVirtaHasDifferentlyIsRejectedWithThePlace() throws Exception {
        virta.answerNext(new Answer(200, "text/xml", changed()));
        bench.start();
        String delivery = push(finnish.of(1));
        var rejected = bench.await(delivery, DeliveryState.REJECTED);
        assertTrue(String.valueOf(rejected.reason()).contains("Laajuus of "), rejected::toString);
    }

    /** What VIRTA will have of the first student, with other credits. */
    private String changed() throws Exception {
        var probe = new Bench(folder.resolve("probe"));
        var variant = finnish.of(1);
        String record = "eg-"
                + eu.elmgateway.store.Document.of(
                                "", ("fi-virta" + variant.credential().root()).getBytes(StandardCharsets.UTF_8))
                        .sha256()
                        .substring(0, 32);
        probe.close();
        var attainments = new StringBuilder();
        for (String id : new String[] {"degree", "inf101", "inf205", "mat110", "prj390", "ba399"}) {
            attainments
                    .append("<Opintosuoritus avain=\"")
                    .append(record)
                    .append(".urnepasslearningAchievementfi")
                    .append(id)
                    .append("\"><Laajuus><Opintopiste>99</Opintopiste></Laajuus></Opintosuoritus>");
        }
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                + "<OpintosuorituksetResponse xmlns=\"http://tietovaranto.csc.fi/luku\">"
                + "<Opintosuoritukset xmlns=\"urn:mace:funet.fi:virta/2015/09/01\">" + attainments
                + "</Opintosuoritukset></OpintosuorituksetResponse></e:Body></e:Envelope>";
    }

    @Test
    void whatIsNotThereAfterAWhileIsToldOnceAndStillWaitedFor() throws Exception {
        bench.start();
        String first = push(finnish.of(1));
        bench.await(first, DeliveryState.ACCEPTED);
        String lost = virta.records().get(0).replaceFirst("[.].*", "") + ".urnepasslearningAchievementfidegree";
        virta.lose(lost);
        bench.pass(Duration.ofDays(1));
        String again = push(finnish.renamed(1, "Virtanen"));
        bench.await(again, DeliveryState.SENT);
        bench.pass(Duration.ofDays(4));
        bench.await(() -> bench.store().receipts(again).size() == 2);
        Receipt told = bench.lastReceipt(again);
        assertEquals(Receipt.Kind.UNKNOWN, told.kind());
        assertEquals("not-there", told.code());
        assertEquals(DeliveryState.SENT, bench.delivery(again).state());
        virta.find(lost);
        bench.await(again, DeliveryState.ACCEPTED);
        assertEquals(3, bench.store().receipts(again).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | text/xml | <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault><faultcode>e:Server</faultcode><faultstring>down</faultstring></e:Fault></e:Body></e:Envelope>",
                "500 | text/html | <html>oops</html>",
                "200 | text/html | <html>please log in</html>",
                "200 | text/xml | ''",
                "200 | text/xml | <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>",
                "503 | text/plain | no",
            })
    void anAnswerThatSaysNothingChangesNothingAndIsAskedForAgain(int status, String type, String body)
            throws Exception {
        virta.answerNext(new Answer(status, type, body));
        bench.start();
        String delivery = push(finnish.of(1));
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertTrue(virta.requests().size() >= 2);
        assertEquals(2, bench.store().receipts(delivery).size());
        assertFalse(String.valueOf(bench.delivery(delivery).reason()).contains("html"));
    }
}
