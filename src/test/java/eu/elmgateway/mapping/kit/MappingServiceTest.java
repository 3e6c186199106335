package eu.elmgateway.mapping.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings that come, change and break while a gateway runs. */
class MappingServiceTest {
    @TempDir
    private Path home;

    @TempDir
    private Path data;

    private KitHome kit;
    private int runs;
    private int slow;

    @BeforeEach
    void folders() throws IOException {
        kit = new KitHome(home);
    }

    private MappingService started() {
        if (!Files.exists(home.resolve("mappings/a_to_b"))) {
            kit.mapping("a_to_b", "<b><xsl:value-of select='a'/></b>");
            kit.expect("a_to_b", "one", "<a>x</a>", "<b>x</b>");
        }
        return restarted("build 1");
    }

    private MappingService restarted(String build) {
        CaseRunner runner = kit.runner();
        var service = new MappingService(
                home,
                kit.folders(),
                (mapping, one) -> {
                    runs++;
                    if (slow > 0) {
                        slow--;
                        return new CaseResult(
                                one,
                                List.of(CaseFault.late(one.folder(), Message.verbatim("It took too long."))),
                                null);
                    }
                    return runner.run(mapping, one);
                },
                data.resolve("passed"),
                build);
        service.begin();
        return service;
    }

    /** Two looks: one that sees the change, one that sees that it stands still. */
    private static void look(MappingService service) {
        service.look();
        service.look();
    }

    private static String written(Mapping mapping) {
        var document = assertInstanceOf(MappedDocument.class, mapping.map("<a>x</a>".getBytes(UTF_8), Map.of()));
        return new String(document.bytes(), UTF_8).replaceFirst("<\\?xml[^>]*>", "");
    }

    private static Mapping inService(MappingService service) {
        return service.catalogue().named("a_to_b").orElseThrow();
    }

    @Test
    void aMappingWhoseCasesPassIsInServiceFromTheStart() {
        MappingService service = started();
        assertEquals("<b>x</b>", written(inService(service)));
        assertTrue(service.sound());
    }

    @Test
    void aMappingWhoseCaseFailsIsOutOfServiceAndTheOthersGoOn() {
        started();
        kit.mapping("a_to_c", "<c/>");
        kit.expect("a_to_c", "one", "<a>x</a>", "<d/>");
        MappingService service = restarted("build 1");
        assertEquals("<b>x</b>", written(inService(service)));
        assertFalse(service.sound());
        assertTrue(service.catalogue().named("a_to_c").isEmpty());
        var out = service.catalogue()
                .outOfService(FormatId.parse("a:1"), FormatId.parse("c:1"))
                .orElseThrow();
        assertEquals("the mapping a_to_c is not in service; elm-gateway mapping test a_to_c shows why", out.reason());
        String problem = out.problems().get(0).toString();
        assertTrue(problem.contains("a_to_c/cases/one/expected.xml: The mapping writes another document."), problem);
        assertTrue(problem.endsWith("mend the mapping or accept what it writes."), problem);
    }

    @Test
    void aMappingWithoutACaseOrThatCannotBeReadIsOutOfServiceToo() {
        started();
        kit.mapping("a_to_c", "<c/>");
        kit.write("a_to_d/mapping.yaml", "mapping: a_to_d\n");
        MappingService service = restarted("build 1");
        assertTrue(service.catalogue()
                .outOfService("a_to_c")
                .orElseThrow()
                .problems()
                .get(0)
                .message()
                .contains("no case"));
        assertTrue(service.catalogue()
                .outOfService(FormatId.parse("a:1"), FormatId.parse("d:1"))
                .isPresent());
    }

    @Test
    void aChangeThatPassesIsTakenUpAndWhoBeganBeforeEndsAsItBegan() {
        MappingService service = started();
        Mapping before = inService(service);
        kit.mapping("a_to_b", "<b n='2'><xsl:value-of select='a'/></b>");
        kit.expect("a_to_b", "one", "<a>x</a>", "<b n='2'>x</b>");
        look(service);
        assertEquals("<b n=\"2\">x</b>", written(inService(service)));
        assertEquals("<b>x</b>", written(before));
    }

    @Test
    void aChangeThatFailsIsToldAndTheOneInServiceStays() {
        MappingService service = started();
        kit.mapping("a_to_b", "<b>");
        look(service);
        assertEquals("<b>x</b>", written(inService(service)));
        assertFalse(service.sound());
        kit.mapping("a_to_b", "<b>y</b>");
        look(service);
        assertEquals("<b>x</b>", written(inService(service)));
        assertFalse(service.sound());
        kit.mapping("a_to_b", "<b><xsl:value-of select='a'/></b>");
        look(service);
        assertTrue(service.sound());
    }

    @Test
    void whatIsSharedCountsAsAChangeOfEveryMapping() {
        kit.write("common/shared.xsl", KitHome.stylesheet("<xsl:template name='t'>1</xsl:template>"));
        kit.write("a_to_b/mapping.yaml", KitHome.descriptor("a_to_b"));
        kit.write(
                "a_to_b/mapping.xsl",
                KitHome.stylesheet(
                        "<xsl:import href='../common/shared.xsl'/><xsl:template match='/'><b><xsl:call-template name='t'/></b></xsl:template>"));
        kit.expect("a_to_b", "one", "<a>x</a>", "<b>1</b>");
        MappingService service = started();
        kit.write("common/shared.xsl", KitHome.stylesheet("<xsl:template name='t'>2</xsl:template>"));
        look(service);
        assertEquals("<b>1</b>", written(inService(service)));
        assertFalse(service.sound());
        kit.expect("a_to_b", "one", "<a>x</a>", "<b>2</b>");
        look(service);
        assertEquals("<b>2</b>", written(inService(service)));
    }

    @Test
    void nothingIsTakenUpWhileSomebodyStillWrites() {
        MappingService service = started();
        kit.mapping("a_to_b", "<b n='2'><xsl:value-of select='a'/></b>");
        service.look();
        kit.expect("a_to_b", "one", "<a>x</a>", "<b n='2'>x</b>");
        service.look();
        assertTrue(service.sound());
        assertEquals("<b>x</b>", written(inService(service)));
        service.look();
        assertEquals("<b n=\"2\">x</b>", written(inService(service)));
    }

    @Test
    void aMappingMayComeAndGo() throws IOException {
        MappingService service = started();
        kit.mapping("a_to_c", "<c/>");
        kit.expect("a_to_c", "one", "<a>x</a>", "<c/>");
        look(service);
        assertTrue(service.catalogue().named("a_to_c").isPresent());
        kit.delete("a_to_c");
        look(service);
        assertTrue(service.catalogue().named("a_to_c").isEmpty());
        assertTrue(service.sound());
    }

    @Test
    void whatPassedOnceIsNotTriedAgainUnlessItOrTheGatewayHasChanged() throws IOException {
        started();
        List<String> digests = Files.readAllLines(data.resolve("passed"));
        assertEquals(1, digests.size());
        runs = 0;
        restarted("build 1");
        assertEquals(0, runs);
        restarted("build 2");
        assertEquals(1, runs);
        Files.writeString(data.resolve("passed"), "damaged\u0000");
        restarted("build 2");
        assertEquals(2, runs);
    }

    @Test
    void aCaseThatOnlyRanOutOfTimeIsTriedAgainAndTheMappingTakenUpWithoutAChange() {
        slow = 2;
        MappingService service = started();
        assertTrue(service.catalogue().named("a_to_b").isEmpty());
        look(service);
        assertTrue(service.catalogue().named("a_to_b").isEmpty());
        look(service);
        assertEquals(2, runs);
        look(service);
        assertEquals("<b>x</b>", written(inService(service)));
        assertTrue(service.sound());
    }

    @Test
    void aChangeWhoseCasesRanOutOfTimeLeavesTheOneInServiceAndIsTakenUpLater() {
        MappingService service = started();
        kit.mapping("a_to_b", "<b n='2'><xsl:value-of select='a'/></b>");
        kit.expect("a_to_b", "one", "<a>x</a>", "<b n='2'>x</b>");
        slow = 1;
        look(service);
        assertEquals("<b>x</b>", written(inService(service)));
        assertFalse(service.sound());
        look(service);
        assertEquals("<b n=\"2\">x</b>", written(inService(service)));
    }

    @Test
    void aMappingThatNeverEndsIsNotTriedForEver() {
        slow = Integer.MAX_VALUE;
        MappingService service = started();
        for (int i = 0; i < 500; i++) {
            service.look();
        }
        assertEquals(6, runs);
        slow = 0;
        kit.mapping("a_to_b", "<b n='2'><xsl:value-of select='a'/></b>");
        kit.expect("a_to_b", "one", "<a>x</a>", "<b n='2'>x</b>");
        look(service);
        assertEquals("<b n=\"2\">x</b>", written(inService(service)));
    }
}
