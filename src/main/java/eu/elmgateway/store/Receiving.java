package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records a receipt that came apart from its try. */
record Receiving(String delivery, Receipt receipt, DeliveryState state, List<Document> documents)
        implements Work<DeliveryState> {

    @Override
    public DeliveryState in(Session session) throws SQLException {
        new Documents(session).keep(documents);
        Deliveries deliveries = new Deliveries(session);
        DeliveryState after = deliveries.count(delivery, 0).state().after(state);
        new Receipts(session).add(delivery, receipt);
        if (after == state) {
            deliveries.change(delivery, state, state == DeliveryState.QUEUED ? receipt.receivedAt() : null, reason());
        }
        return after;
    }

    private @Nullable String reason() {
        if (state == DeliveryState.ACCEPTED) {
            return null;
        }
        String words = Stream.of(receipt.code(), receipt.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        return words.isEmpty() ? null : words;
    }
}
