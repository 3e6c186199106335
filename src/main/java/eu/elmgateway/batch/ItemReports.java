package eu.elmgateway.batch;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReport;
import eu.elmgateway.wording.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of a batch, or of an item that is no submission, in the form in which reports are kept. */
final class ItemReports {
    private ItemReports() {}

    /** That something could not be read, and why. */
    static String unreadable(Message why) {
        return refused("batch:unreadable", why, null);
    }

    /** That something is not taken, why, and what to do about it. */
    static String refused(String rule, Message why, @Nullable Message cure) {
        Finding finding = Finding.error(rule, LayerName.SYNTAX, why, cure, Place.NOWHERE);
        return KeptReport.write(
                new Report(null, null, List.of(LayerResult.of(LayerName.SYNTAX, List.of(finding), null))));
    }
}
