package eu.elmgateway.europass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Qualification;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.SomeSeal;
import eu.elmgateway.seal.Trust;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks that Europass shows, made here. */
class OwnChecksTest {
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String PRESENTATION = """
            <vp:verifiablePresentation xmlns:vp="http://data.europa.eu/snb/vp">
              <vp:expirationDate>2021-03-24T00:00:00+01:00</vp:expirationDate>
              <vp:verificationChecks>
                <vp:verificationCheck>
                  <vp:type uri="http://data.europa.eu/snb/verification/2f5b89b96f"/>
                  <vp:status uri="http://data.europa.eu/snb/verification-status/9895008394"/>
                </vp:verificationCheck>
                <vp:verificationCheck>
                  <vp:type uri="http://data.europa.eu/snb/verification/94d828f160"/>
                  <vp:status uri="http://data.europa.eu/snb/verification-status/9895008394"/>
                </vp:verificationCheck>
                <vp:verificationCheck>
                  <vp:type uri="http://data.europa.eu/snb/verification/c_50990fe3"/>
                  <vp:status uri="http://data.europa.eu/snb/verification-status/9d26eb9a37"/>
                </vp:verificationCheck>
              </vp:verificationChecks>
            </vp:verifiablePresentation>
            """;

    private static List<Check> checks(Verdict shapes, SealVerdict seal, String credential, Presentation presentation)
            throws Exception {
        var report = new Report(
                null, null, List.of(new LayerResult(LayerName.SHAPES, shapes, List.of(), null)), List.of(), seal);
        List<JsonNode> credentials = credential.isEmpty()
                ? List.of()
                : List.of(READERS.json(credential).tree());
        return new OwnChecks(Accreditations.NONE, Clock.fixed(NOW, ZoneOffset.UTC))
                .of(report, credentials, presentation);
    }

    private static CheckStatus status(List<Check> checks, CheckKind kind) {
        return checks.stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .status();
    }

    @ParameterizedTest
    @CsvSource({"VALID, OK", "INVALID, ERROR", "UNCLEAR, SKIPPED"})
    void theFormatIsGoodIfTheDocumentIsValid(Verdict verdict, CheckStatus status) throws Exception {
        assertEquals(status, status(checks(verdict, SealVerdict.ABSENT, "{}", Presentation.NONE), CheckKind.FORMAT));
    }

    @ParameterizedTest
    @CsvSource({
        "INTACT,  TRUSTED,   OK",
        "INTACT,  UNTRUSTED, ERROR",
        "INTACT,  UNCLEAR,   SKIPPED",
        "BROKEN,  UNCLEAR,   ERROR",
        "UNCLEAR, UNCLEAR,   SKIPPED"
    })
    void aSealIsGoodOnlyIfItHoldsAndIsTrusted(Integrity integrity, Trust trust, CheckStatus status) throws Exception {
        SealVerdict seal = SomeSeal.verdict(integrity, trust, Qualification.UNCLEAR);
        assertEquals(status, status(checks(Verdict.VALID, seal, "{}", Presentation.NONE), CheckKind.SEAL));
        assertEquals(
                CheckStatus.SKIPPED,
                status(checks(Verdict.VALID, SealVerdict.ABSENT, "{}", Presentation.NONE), CheckKind.SEAL));
    }

    @ParameterizedTest
    @CsvSource({
        "{},                                                                                  OK",
        "'{\"expirationDate\": \"2026-11-25T10:00:01Z\"}',                                    OK",
        "'{\"expirationDate\": \"2026-11-25T09:59:59Z\"}',                                    ERROR",
        "'{\"expirationDate\": \"2030-01-01T00:00:00Z\", \"validUntil\": \"2020-01-01T00:00:00Z\"}', ERROR",
        "'',                                                                                  SKIPPED"
    })
    void theEarliestEndCounts(String credential, CheckStatus status) throws Exception {
        assertEquals(
                status,
                status(checks(Verdict.VALID, SealVerdict.ABSENT, credential, Presentation.NONE), CheckKind.EXPIRY));
    }

    @Test
    void theEndOfThePresentationCountsToo() throws Exception {
        Presentation presentation = Presentation.of(READERS, PRESENTATION.getBytes(UTF_8));
        assertEquals(Instant.parse("2021-03-23T23:00:00Z"), presentation.expiry());
        assertEquals(
                CheckStatus.ERROR,
                status(checks(Verdict.VALID, SealVerdict.ABSENT, "{}", presentation), CheckKind.EXPIRY));
    }

    @Test
    void whatNobodyCouldFindOutIsSkipped() throws Exception {
        List<Check> checks = checks(Verdict.VALID, SealVerdict.ABSENT, "{}", Presentation.NONE);
        assertEquals(CheckStatus.SKIPPED, status(checks, CheckKind.OWNER));
        assertEquals(CheckStatus.SKIPPED, status(checks, CheckKind.REVOCATION));
        assertEquals(
                List.of(CheckKind.values()), checks.stream().map(Check::kind).toList());
    }

    @Test
    void whatAPresentationStatesOtherwiseIsTold() throws Exception {
        Presentation presentation = Presentation.of(READERS, PRESENTATION.getBytes(UTF_8));
        LayerResult layer = CheckLayer.of(checks(Verdict.VALID, SealVerdict.ABSENT, "{}", presentation), presentation);
        assertEquals(Verdict.VALID, layer.verdict());
        List<Finding> differing = layer.findings().stream()
                .filter(finding -> finding.rule().endsWith("-differs"))
                .toList();
        assertEquals(
                List.of("europass:expiry-differs"),
                differing.stream().map(Finding::rule).toList());
        assertEquals(Severity.WARNING, differing.get(0).severity());
        String all = layer.findings().stream().map(Finding::message).collect(Collectors.joining("\n"));
        assertTrue(all.contains("http://data.europa.eu/snb/verification-status/9d26eb9a37"), all);
    }

    @Test
    void theChecksOfAPublishedPresentationAreRead() throws Exception {
        byte[] document = Files.readAllBytes(
                Published.path("elm/samples/valid/xml/f2629f1b56f3_verificable_presentation_mandated-xsd_v1.0.xml"));
        Presentation presentation = Presentation.of(READERS, document);
        assertEquals(
                List.of(
                        CheckKind.FORMAT,
                        CheckKind.SEAL,
                        CheckKind.REVOCATION,
                        CheckKind.ACCREDITATION,
                        CheckKind.EXPIRY),
                presentation.checks().stream().map(StatedCheck::kind).sorted().toList());
    }

    @Test
    void publishedAccreditationsAreRead() {
        assertTrue(Accreditations.of(Published.path("elm/samples/other/jsonld"), READERS)
                        .count()
                >= 4);
    }
}
