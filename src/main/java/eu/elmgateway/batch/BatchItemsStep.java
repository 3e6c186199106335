package eu.elmgateway.batch;

import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.Batch;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:batch-items}: the header {@code id} becomes a page of the items of that batch, if it is the sender's own. Query
 * parameters: {@code verdict}, {@code after}, {@code limit}. Thread-safe.
 */
final class BatchItemsStep implements Processor {
    private final BatchStatuses statuses;
    private final ItemStatuses items;

    BatchItemsStep(BatchStatuses statuses, ItemStatuses items) {
        this.statuses = statuses;
        this.items = items;
    }

    @Override
    public void process(Exchange exchange) {
        Batch batch = OwnBatch.of(exchange, statuses);
        ItemQuery query = ItemQuery.of(IntakeNotes.query(exchange));
        List<ItemStatus> page =
                items.page(batch.id(), query.verdicts(), query.after(), query.limit(), IntakeNotes.language(exchange));
        String next = page.size() < query.limit()
                ? null
                : BatchStatus.path(batch.id())
                        + "/items"
                        + query.following(page.get(page.size() - 1).number());
        exchange.getMessage().setBody(new ItemPage(batch.id(), page, next));
    }
}
