package eu.elmgateway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.seal.Reported;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReport;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What senders get from {@code GET /v1/submissions/{id}/seal-report}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealReportTest {
    private RunningGateway running;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        running = new RunningGateway(folder);
        submission("two", "uni-test", Reported.seals("<first/>", "<second/>"));
        submission("broken", "uni-test", Reported.seals(""));
        submission("bare", "uni-test", SealVerdict.ABSENT);
        submission("foreign", "uni-other", Reported.seals("<first/>"));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private void submission(String id, String sender, SealVerdict seals) {
        var report = new Report(null, null, List.of(), List.of(), seals);
        running.store.accept(new NewSubmission(
                id,
                sender,
                null,
                Document.of("application/json", id.getBytes(UTF_8)),
                null,
                false,
                KeptReport.write(report),
                null,
                List.of(),
                List.of(),
                Instant.parse("2026-03-01T10:00:00Z"),
                null,
                Binding.SENDER));
    }

    private HttpResponse<String> report(String submission) throws Exception {
        return running.send(running.to("/v1/submissions/" + submission.replace("?", "/seal-report?")
                        + (submission.contains("?") ? "" : "/seal-report"))
                .GET());
    }

    @Test
    void theReportComesAsItWasMade() throws Exception {
        HttpResponse<String> answer = report("two");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("<first/>", answer.body());
        assertEquals(
                "application/xml", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void ofSeveralSealsEachHasItsOwn() throws Exception {
        assertEquals("<second/>", report("two?seal=2").body());
        for (String wrong : List.of("3", "0", "one", "-1")) {
            HttpResponse<String> answer = report("two?seal=" + wrong);
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("a number from 1 to 2"), answer.body());
        }
    }

    @Test
    void whereThereIsNoneItIsSaidWhy() throws Exception {
        for (String without : List.of("broken", "bare")) {
            HttpResponse<String> answer = report(without);
            assertEquals(404, answer.statusCode());
            assertTrue(answer.body().contains("no ETSI report on this seal"), answer.body());
        }
    }

    @Test
    void anothersIsAsIfThereWereNone() throws Exception {
        assertEquals(404, report("foreign").statusCode());
        assertEquals(report("none").body(), report("foreign").body());
    }
}
