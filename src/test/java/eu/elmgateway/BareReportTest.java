package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Reported;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a report when its document is let go or erased. */
class BareReportTest {
    @Test
    void whatIsKeptOfSealsGoesWithTheDocument() {
        String kept = KeptReport.write(new Report(null, null, List.of(), List.of(), Reported.seals("<first/>")));
        assertTrue(kept.contains("\"etsi\""), kept);
        String bare = new BareReport(new SafeReaders(Limits.standard())).apply(kept);
        assertFalse(bare.contains("seal"), bare);
        assertFalse(bare.contains("etsi"), bare);
    }
}
