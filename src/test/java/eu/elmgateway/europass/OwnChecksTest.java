package eu.elmgateway.europass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Qualification;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.SomeSeal;
import eu.elmgateway.seal.Trust;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
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
import java.util.Optional;
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

    private static List<Check> checks(Verdict shapes, SealVerdict seal, String credential, String document) {
        return checks(shapes, seal, credential, document, Revocations.NONE);
    }

    private static List<Check> checks(
            Verdict shapes, SealVerdict seal, String credential, String document, Revocations revocations) {
        var report = new Report(
                null, null, List.of(new LayerResult(LayerName.SHAPES, shapes, List.of(), null)), List.of(), seal);
        List<byte[]> credentials = credential.isEmpty() ? List.of() : List.of(credential.getBytes(UTF_8));
        return new OwnChecks(READERS, () -> Accreditations.NONE, revocations, Clock.fixed(NOW, ZoneOffset.UTC))
                .of(report, document.getBytes(UTF_8), credentials);
    }

    private static Check revocation(String credential, Revocations revocations) {
        return one(checks(Verdict.VALID, SealVerdict.ABSENT, credential, "{}", revocations), CheckKind.REVOCATION);
    }

    private static Check one(List<Check> checks, CheckKind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst().orElseThrow();
    }

    private static CheckStatus status(List<Check> checks, CheckKind kind) {
        return one(checks, kind).status();
    }

    @ParameterizedTest
    @CsvSource({"VALID, OK", "INVALID, ERROR", "UNCLEAR, SKIPPED"})
    void theFormatIsGoodIfTheDocumentIsValid(Verdict verdict, CheckStatus status) throws Exception {
        assertEquals(status, status(checks(verdict, SealVerdict.ABSENT, "{}", "{}"), CheckKind.FORMAT));
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
        assertEquals(status, status(checks(Verdict.VALID, seal, "{}", "{}"), CheckKind.SEAL));
        assertEquals(
                CheckStatus.SKIPPED, status(checks(Verdict.VALID, SealVerdict.ABSENT, "{}", "{}"), CheckKind.SEAL));
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
        assertEquals(status, status(checks(Verdict.VALID, SealVerdict.ABSENT, credential, "{}"), CheckKind.EXPIRY));
    }

    @Test
    void theEndOfThePresentationCountsToo() throws Exception {
        Presentation presentation = Presentation.of(READERS, PRESENTATION.getBytes(UTF_8));
        assertEquals(Instant.parse("2021-03-23T23:00:00Z"), presentation.expiry());
        assertEquals(
                CheckStatus.ERROR,
                status(checks(Verdict.VALID, SealVerdict.ABSENT, "{}", PRESENTATION), CheckKind.EXPIRY));
        String early = "{\"expirationDate\": \"2020-01-01T00:00:00Z\"}";
        assertEquals(
                "The credential ended on 2020-01-01T00:00:00Z.",
                one(checks(Verdict.VALID, SealVerdict.ABSENT, early, PRESENTATION), CheckKind.EXPIRY)
                        .why()
                        .toString());
    }

    @Test
    void whatNobodyCouldFindOutIsSkipped() throws Exception {
        List<Check> checks = checks(Verdict.VALID, SealVerdict.ABSENT, "{}", "{}");
        assertEquals(CheckStatus.SKIPPED, status(checks, CheckKind.OWNER));
        assertEquals(CheckStatus.SKIPPED, status(checks, CheckKind.REVOCATION));
        assertEquals(
                List.of(CheckKind.values()), checks.stream().map(Check::kind).toList());
    }

    @Test
    void whatIsRevokedHereIsAnErrorWithTimeAndReason() {
        Instant when = Instant.parse("2026-11-01T08:00:00.123456Z");
        Revocations known = id -> Optional.of(id)
                .filter("urn:taken-back"::equals)
                .map(one -> new Revocations.Revoked(when, "issued twice"));
        Check revoked = revocation("{\"id\": \"urn:taken-back\"}", known);
        assertEquals(CheckStatus.ERROR, revoked.status());
        assertEquals(
                "Its sender revoked the credential here on 2026-11-01T08:00:00Z, for this reason: issued twice",
                revoked.why().toString());
        assertEquals(
                CheckStatus.SKIPPED,
                revocation("{\"id\": \"urn:another\"}", known).status());
    }

    @Test
    void anAddressThatADocumentNamesIsToldAndNotAsked() {
        Check check = revocation("""
                {"id": "urn:c", "credentialStatus": {"id": "https://status.example/7", "type": "StatusList2021Entry"}}
                """, Revocations.NONE);
        assertEquals(CheckStatus.SKIPPED, check.status());
        assertTrue(check.why().toString().contains("https://status.example/7"), check::toString);
    }

    @Test
    void whatAPresentationStatesOtherwiseIsTold() {
        List<Check> checks = checks(Verdict.VALID, SealVerdict.ABSENT, "{}", PRESENTATION);
        assertEquals(CheckStatus.OK, one(checks, CheckKind.EXPIRY).stated());
        assertNull(one(checks, CheckKind.SEAL).stated());
        Report report = new Report(null, null, List.of()).checked(checks);
        assertEquals(Verdict.VALID, report.verdict());
        List<Finding> differing = report.findings().stream()
                .filter(finding -> finding.rule().endsWith("-differs"))
                .toList();
        assertEquals(
                List.of("europass:expiry-differs"),
                differing.stream().map(Finding::rule).toList());
        assertEquals(Severity.WARNING, differing.get(0).severity());
        assertEquals(
                "Expiry: the presentation says OK, and here it is ERROR.",
                differing.get(0).message());
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
