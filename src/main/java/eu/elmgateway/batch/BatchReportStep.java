package eu.elmgateway.batch;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.Batch;
import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:batch-report}: the header {@code id} becomes the report on all items of that batch, if it is the sender's own, as CSV
 * or as NDJSON, whichever {@code Accept} names first. Thread-safe.
 */
final class BatchReportStep implements Processor {
    private static final String CSV = "text/csv";
    private static final String LINES = BatchKind.LINES.mediaType();

    private final BatchStatuses statuses;
    private final ItemReport report;

    BatchReportStep(BatchStatuses statuses, ItemReport report) {
        this.statuses = statuses;
        this.report = report;
    }

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        String type = wanted(message.getHeader("Accept", String.class));
        Batch batch = OwnBatch.of(exchange, statuses);
        Locale language = IntakeNotes.language(exchange);
        message.getHeaders().clear();
        message.setHeader(Exchange.CONTENT_TYPE, type + (type.equals(CSV) ? ";charset=utf-8" : ""));
        message.setHeader("Content-Language", language.toLanguageTag());
        message.setHeader("Vary", "Accept, Accept-Language");
        message.setHeader("Cache-Control", "no-store");
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setBody(type.equals(CSV) ? report.csv(batch, language) : report.lines(batch, language));
    }

    private static String wanted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return CSV;
        }
        return Arrays.stream(accept.split(","))
                .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .map(range -> range.equals("*/*") || range.equals("text/*") ? CSV : range)
                .map(range -> range.equals("application/*")
                                || BatchKind.of(range)
                                        .filter(BatchKind.LINES::equals)
                                        .isPresent()
                        ? LINES
                        : range)
                .filter(List.of(CSV, LINES)::contains)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.NOT_ACCEPTABLE, Message.of("problem.no-face", accept))
                                .accepting(List.of(CSV, LINES)),
                        Map.of()));
    }
}
