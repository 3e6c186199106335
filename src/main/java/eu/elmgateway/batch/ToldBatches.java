package eu.elmgateway.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.ApiJson;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What operators are told of batches: what their senders are, without the addresses that only a sender's key opens. Thread-safe. */
public final class ToldBatches {
    private static final String ADDRESS = "status";
    private static final List<String> ADDRESSES = List.of(ADDRESS, "itemsUrl", "reportUrl");

    private final ObjectMapper json = ApiJson.mapper();
    private final BatchStatuses statuses;
    private final ItemStatuses items;

    public ToldBatches(Store store, SafeReaders readers) {
        var reports = new KeptReports(store, readers);
        this.statuses = new BatchStatuses(store, reports);
        this.items = new ItemStatuses(store, reports);
    }

    /** How far a batch is, and whose it is. */
    public ObjectNode batch(Batch batch, Locale language) {
        ObjectNode told = json.valueToTree(statuses.of(batch, null, language));
        told.remove(ADDRESSES);
        return told.put("sender", batch.sender());
    }

    /** Items of a batch with one of these verdicts, in the order of their numbers, with what is to be said of them. */
    public ArrayNode items(String batch, Set<ItemVerdict> verdicts, int after, int atMost, Locale language) {
        ArrayNode told = json.valueToTree(items.page(batch, verdicts, after, atMost, language));
        for (JsonNode item : told) {
            ((ObjectNode) item).remove(ADDRESS);
        }
        return told;
    }
}
