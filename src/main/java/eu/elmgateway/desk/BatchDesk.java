package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.batch.ToldBatches;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchQuery;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Map;

/** What operators see of batches. Thread-safe. */
record BatchDesk(Store store, ToldBatches told) {
    ObjectNode list(Map<String, String> given) {
        var asked = new BatchQueries(given, Queries.BATCHES);
        BatchQuery wanted = asked.batches();
        if (wanted.before() != null) {
            find(wanted.before());
        }
        List<Batch> page = store.batches().list(wanted);
        ObjectNode json = DeskJson.object();
        ArrayNode all = json.putArray("batches");
        page.forEach(batch -> all.add(told.batch(batch, asked.language())));
        if (page.size() == wanted.atMost()) {
            json.put("next", page.get(page.size() - 1).id());
        }
        return json;
    }

    ObjectNode show(String id, Map<String, String> given) {
        var asked = new BatchQueries(given, Queries.ITEMS);
        ObjectNode json = told.batch(find(id), asked.language());
        ArrayNode items = told.items(id, asked.verdicts(), asked.after(), asked.limit(), asked.language());
        json.set("itemList", items);
        if (items.size() == asked.limit()) {
            json.put("next", items.path(items.size() - 1).path("number").asText());
        }
        return json;
    }

    private Batch find(String id) {
        return store.batches()
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("desk.no-batch", id)));
    }
}
