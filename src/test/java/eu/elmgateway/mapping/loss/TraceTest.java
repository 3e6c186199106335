package eu.elmgateway.mapping.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.Test;

/** Small stylesheets of which one can see what they read, and what the trace says of them. */
class TraceTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    /** The report, one line an entry: fate, path, how many if several, and where to. */
    private String report(String source, String templates, Map<String, String> table) throws Exception {
        return lines(trace(source, templates, table));
    }

    private String report(String source, String templates) throws Exception {
        return report(source, templates, Map.of());
    }

    private LossReport trace(String source, String templates, Map<String, String> table) throws Exception {
        var tree = readers.tree(source.getBytes(StandardCharsets.UTF_8), Trace.tree());
        var trace = new Trace(tree, new CodePairs(List.of(table)));
        var transformer = stylesheet(templates).load30();
        transformer.setGlobalContextItem(tree);
        var out = new ByteArrayOutputStream();
        transformer.applyTemplates(tree, trace.listening(transformer.newSerializer(out)));
        return trace.report();
    }

    private XsltExecutable stylesheet(String templates) throws SaxonApiException {
        String xslt = "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:elm='http://data.europa.eu/snb/model/elm/' xmlns:j='http://www.w3.org/2005/xpath-functions'"
                + " exclude-result-prefixes='#all'>" + templates + "</xsl:stylesheet>";
        return readers.processor().newXsltCompiler().compile(new StreamSource(new StringReader(xslt)));
    }

    private static String lines(LossReport report) {
        return report.entries().stream()
                .map(entry -> entry.fate().name().toLowerCase(Locale.ROOT) + " " + entry.path()
                        + (entry.values() == 1 ? "" : " x" + entry.values())
                        + entry.to().stream().map(to -> " > " + to).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsWrittenAsItWasReadIsKeptAndWhatIsNeverReadIsDropped() throws Exception {
        assertEquals(
                """
                kept /person/@no > /p/@id
                kept /person/name > /p/n
                dropped /person/born""",
                report(
                        "<person no='7'><name> Ada  Lovelace </name><born>1815</born></person>",
                        "<xsl:template match='/person'><p id='{@no}'><n><xsl:value-of select='normalize-space(name)'/></n></p>"
                                + "</xsl:template>"));
    }

    @Test
    void whatIsAskedForOnlyIsConsulted() throws Exception {
        assertEquals(
                "consulted /person/kind\nkept /person/name > /p",
                report(
                        "<person><kind>learner</kind><name>Ada</name></person>",
                        "<xsl:template match='/person[kind=\"learner\"]'><p><xsl:value-of select='name'/></p></xsl:template>"));
    }

    @Test
    void thatSomethingIsThereOrHowManyThereAreReadsNoValue() throws Exception {
        assertEquals(
                "dropped /person/name[*] x2",
                report(
                        "<person><name>Ada</name><name>Augusta</name></person>",
                        "<xsl:template match='/person'><p n='{count(name)}'><xsl:if test='name'>yes</xsl:if></p></xsl:template>"));
    }

    @Test
    void aThingThatIsLostWithAllThatIsInItIsOneEntry() throws Exception {
        assertEquals(
                "kept /p/a > /r\ndropped /p/b/** x3",
                report(
                        "<p><a>1</a><b c='2'><d>3</d><e>4</e></b></p>",
                        "<xsl:template match='/p'><r><xsl:value-of select='a'/></r></xsl:template>"));
    }

    @Test
    void aFewOfManyAreNamedOneByOne() throws Exception {
        assertEquals(
                "kept /p/a[*] x4 > /r/b[*]\ndropped /p/a[3]",
                report(
                        "<p><a>1</a><a>2</a><a>3</a><a>4</a><a>5</a></p>",
                        "<xsl:template match='/p'><r><xsl:for-each select='a[position() != 3]'><b><xsl:value-of select='.'/></b>"
                                + "</xsl:for-each></r></xsl:template>"));
    }

    @Test
    void aPartOfAValueTheValueAmongWordsAndItsCodeInATableAreDerived() throws Exception {
        assertEquals(
                """
                derived /p/day > /r/d
                derived /p/name > /r/who
                derived /p/land > /r/c""",
                report(
                        "<p><day>2021-05-03T10:00:00Z</day><name>Ada</name><land>http://codes/country/FRA</land></p>",
                        "<xsl:template match='/p'><r><d><xsl:value-of select='substring(day, 1, 10)'/></d>"
                                + "<who>Dr <xsl:value-of select='name'/></who>"
                                + "<c><xsl:value-of select='if (ends-with(land, \"FRA\")) then \"FR\" else ()'/></c></r></xsl:template>",
                        Map.of("FRA", "FR")));
    }

    @Test
    void onePlaceOfTheOutputAccountsForOneValue() throws Exception {
        assertEquals(
                "kept /p/credits > /r/c\nconsulted /p/grade",
                report(
                        "<p><credits>6</credits><grade>6</grade></p>",
                        "<xsl:template match='/p'><r><xsl:if test='grade != \"0\"'><c><xsl:value-of select='credits'/></c></xsl:if></r>"
                                + "</xsl:template>"));
    }

    @Test
    void pathsLearntFromValuesThatAreInNoDoubtDecideWhereManySayTheSame() throws Exception {
        assertEquals(
                "consulted /p/c[*]/grade x2\nkept /p/c[*]/credits x2 > /r/c[*]",
                report(
                        "<p><c><grade>6</grade><credits>6</credits></c><c><grade>5</grade><credits>7.5</credits></c></p>",
                        "<xsl:template match='/p'><r><xsl:for-each select='c[grade > 1]'><c><xsl:value-of select='credits'/></c>"
                                + "</xsl:for-each></r></xsl:template>"));
    }

    @Test
    void aCopyOfATreeReadsAllOfIt() throws Exception {
        assertEquals(
                "kept /p/a/@x > /p/a/@x\nkept /p/a > /p/a\nkept /p/b/text() > /p/b",
                report(
                        "<p><a x='1'>2</a><b>3<i/></b></p>",
                        "<xsl:template match='/'><xsl:copy-of select='.'/></xsl:template>"));
    }

    @Test
    void theLanguageOfALostTextIsNoFurtherLossButThatOfAKeptOneIs() throws Exception {
        assertEquals(
                "dropped /p/a/@xml:lang\nkept /p/a > /r\ndropped /p/b",
                report(
                        "<p><a xml:lang='fr'>un</a><b xml:lang='fr'>deux</b></p>",
                        "<xsl:template match='/p'><r><xsl:value-of select='a'/></r></xsl:template>"));
    }

    @Test
    void whatTiesPlacesTogetherIsNoValue() throws Exception {
        assertEquals(
                "kept /p/x/name > /r",
                report(
                        "<p><use idref='x1'/><x id='x1'><name>Ada</name></x></p>",
                        "<xsl:key name='x' match='x' use='@id'/>"
                                + "<xsl:template match='/p'><r><xsl:value-of select='key(\"x\", use/@idref)/name'/></r></xsl:template>"));
    }

    @Test
    void aThingThatElmShowsTwiceCountsOnceAndACodeByItsIri() throws Exception {
        String body = "<elm:body id='urn:b' type='Organisation'><elm:name xml:lang='en'>U</elm:name></elm:body>";
        assertEquals(
                """
                dropped /a/body/id
                dropped /a/body/name/@language
                kept /a/body/name > /r
                dropped /a/code/id""",
                report(
                        "<elm:EuropeanDigitalCredential xmlns:elm='http://data.europa.eu/snb/model/elm/'><elm:a>" + body
                                + "<elm:code id='http://c/1' type='Concept'><elm:prefLabel xml:lang='en'>one</elm:prefLabel></elm:code>"
                                + "</elm:a><elm:b>" + body + "</elm:b></elm:EuropeanDigitalCredential>",
                        "<xsl:template match='/*'><r><xsl:value-of select='elm:b/elm:body/elm:name'/></r></xsl:template>"));
    }

    @Test
    void jsonIsToldByPointersAndWhatBecomesJsonToo() throws Exception {
        assertEquals(
                "kept /a~1b/*/x x2 > /out/*/y\ndropped /n",
                report(
                        "<map xmlns='http://www.w3.org/2005/xpath-functions'><array key='a/b'><map><string key='x'>p</string></map>"
                                + "<map><string key='x'>q</string></map></array><number key='n'>1</number></map>",
                        "<xsl:output method='json'/><xsl:template match='/'><xsl:sequence select='map{\"out\":"
                                + " array{//j:string ! map{\"y\": string(.)}}}'/></xsl:template>"));
    }

    @Test
    void aReportHoldsNoValue() throws Exception {
        var report = trace(
                "<p><name>Ada Lovelace</name></p>",
                "<xsl:template match='/p'><r><xsl:value-of select='name'/></r></xsl:template>",
                Map.of());
        assertEquals(1, report.values(Fate.KEPT));
        assertEquals(1.0, report.coverage());
        assertFalse(report.toString().contains("Lovelace"));
    }
}
