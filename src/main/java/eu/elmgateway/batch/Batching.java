package eu.elmgateway.batch;

import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** Batches, ready to be wired: the steps that routes name, and where the route of items begins. Thread-safe. */
public final class Batching {
    private final With with;
    private final Bell bell = new Bell();
    private final Reception reception;
    private final BatchStatuses statuses;
    private final ItemStatuses items;

    /**
     * What batches need.
     *
     * @param data the folder of all that is written
     * @param ids makes a UUID as text
     */
    public record With(
            Store store,
            SafeReaders readers,
            HttpLimits http,
            BatchLimits limits,
            Path data,
            Clock clock,
            Supplier<String> ids) {}

    public Batching(With with) {
        this.with = with;
        this.reception = new Reception(with.store(), with.clock(), bell::ring);
        var reports = new KeptReports(with.store(), with.readers());
        this.statuses = new BatchStatuses(with.store(), reports);
        this.items = new ItemStatuses(with.store(), reports);
    }

    /** The steps, by the names that routes use. */
    public Map<String, StepFactory> steps() {
        return Map.of(
                "batch-receive",
                StepFactory.plain(
                        "batch-receive",
                        new ReceiveBatchStep(with.http(), with.limits(), reception, with.ids(), with.clock())),
                "batch-answer",
                StepFactory.plain("batch-answer", new AnswerBatchStep(statuses)),
                "batch-status",
                StepFactory.plain("batch-status", new BatchStatusStep(statuses)),
                "batch-items",
                StepFactory.plain("batch-items", new BatchItemsStep(statuses, items)),
                "batch-report",
                StepFactory.plain("batch-report", new BatchReportStep(statuses, new ItemReport(items))),
                "upload-begin",
                StepFactory.plain(
                        "upload-begin", new BeginUploadStep(with.store(), with.limits(), with.ids(), with.clock())),
                "upload-go-on",
                StepFactory.plain("upload-go-on", new GoOnUploadStep(statuses, reception, with.http())),
                "drop-batch",
                StepFactory.plain("drop-batch", new DropBatchStep(with.limits(), reception, with.ids(), with.clock())));
    }

    /** Where the route of items begins: {@code elm:batches}. */
    public DueSource items() {
        int most = (int) Math.min(with.http().maxBody(), with.readers().limits().bytes());
        var source = new ItemSource(
                with.store().batches(),
                with.readers().limits().withBytes(most),
                with.data().resolve("batches"),
                with.readers());
        return (endpoint, route, parameters) -> {
            new StepParameters("batches", parameters).noMore();
            return new BatchConsumer(
                    endpoint,
                    route,
                    with.store(),
                    with.clock(),
                    with.limits(),
                    source,
                    bell,
                    with.ids().get());
        };
    }
}
