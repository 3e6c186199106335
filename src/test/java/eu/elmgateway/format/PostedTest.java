package eu.elmgateway.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** ELMO as EMREX posts it: gzip in base64, bare or as the field of a form. */
class PostedTest {
    private static final Path CASE = Path.of("mappings/elmo_to_elm/cases/degree-with-courses/input.xml");

    private final Engine engine = LoadedEngine.get();

    private static byte[] gzip(byte[] document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(document);
        }
        return out.toByteArray();
    }

    private static String posted(byte[] document) throws IOException {
        return Base64.getEncoder().encodeToString(gzip(document));
    }

    private Report report(String sent) {
        return engine.check(sent.getBytes(ISO_8859_1), "application/x-www-form-urlencoded")
                .report();
    }

    @Test
    void isReadBareInLinesAndAsAFieldOfAForm() throws IOException {
        var document = Files.readAllBytes(CASE);
        var base64 = posted(document);
        for (var sent : new String[] {
            base64,
            "\n" + Base64.getMimeEncoder().encodeToString(gzip(document)) + "\n",
            "elmo=" + base64,
            "sessionId=1&returnCode=NCP_OK&elmo=" + URLEncoder.encode(base64, UTF_8) + "&returnMessage="
        }) {
            var report = report(sent);
            assertEquals(Verdict.VALID, report.verdict(), sent.substring(0, 30));
            assertEquals(FormatId.parse("elmo:1.7"), report.format());
        }
    }

    @Test
    void isMappedAsTheDocumentWithin() throws IOException {
        var document = Files.readAllBytes(CASE);
        var mapping = engine.mappings().named("elmo_to_elm").orElseThrow();
        var bare = (eu.elmgateway.mapping.MappedDocument) mapping.map(document, Map.of());
        var within = (eu.elmgateway.mapping.MappedDocument)
                mapping.map(posted(document).getBytes(ISO_8859_1), Map.of());
        assertEquals(new String(bare.bytes(), UTF_8), new String(within.bytes(), UTF_8));
    }

    @Test
    void whatIsWrongHasItsPlaceInTheDocumentWithin() throws IOException {
        var wrong = Files.readString(CASE).replace("<gender>2</gender>", "<gender>7</gender>");
        var finding = report(posted(wrong.getBytes(UTF_8))).findings().get(0);
        int line = (int) wrong.substring(0, wrong.indexOf("<gender>7")).lines().count();
        assertTrue(
                finding.toString().contains("line=" + line)
                        || finding.toString().contains(line + ":"),
                finding.toString());
    }

    @Test
    void whatIsCutShortIsRefusedWithTheReason() throws IOException {
        var base64 = posted(Files.readAllBytes(CASE));
        assertEquals(
                "syntax:posted",
                report(base64.substring(0, base64.length() / 2))
                        .findings()
                        .get(0)
                        .rule());
    }

    @Test
    void aBombIsRefusedAtTheSizeOfADocument() throws IOException {
        assertEquals(
                "syntax:size",
                report(posted(new byte[200 << 20])).findings().get(0).rule());
    }
}
