package eu.elmgateway.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.SubmissionStatus;
import eu.elmgateway.api.Word;
import eu.elmgateway.store.BatchItem;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.ReportJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up what became of items. Thread-safe. */
final class ItemStatuses {
    private final Store store;
    private final KeptReports reports;

    ItemStatuses(Store store, KeptReports reports) {
        this.store = store;
        this.reports = reports;
    }

    /** Items in the order of their numbers. */
    List<ItemStatus> page(String batch, Set<ItemVerdict> verdicts, int after, int atMost, Locale language) {
        return store.batches().items(batch, verdicts, after, atMost).stream()
                .map(item -> of(item, language))
                .toList();
    }

    private ItemStatus of(BatchItem item, Locale language) {
        String submission = item.submission();
        long line = item.place().line();
        return new ItemStatus(
                item.place().number(),
                item.place().name(),
                line == 0 ? null : line,
                item.place().start(),
                item.sha256(),
                Word.of(item.verdict()),
                item.settledAt(),
                submission,
                submission == null ? null : SubmissionStatus.path(submission),
                findings(item, language));
    }

    private @Nullable JsonNode findings(BatchItem item, Locale language) {
        return reports.of(item)
                .map(report -> placed(report, item.place().line(), language))
                .orElse(null);
    }

    /** Findings know their line in the item; this adds the line in the batch. */
    private static ArrayNode placed(Report report, long line, Locale language) {
        ArrayNode findings = ReportJson.of(report, language).withArray("/findings");
        for (JsonNode finding : findings) {
            if (line > 0 && finding.has("line")) {
                ((ObjectNode) finding)
                        .put("batchLine", line + finding.path("line").asLong() - 1);
            }
        }
        return findings;
    }
}
