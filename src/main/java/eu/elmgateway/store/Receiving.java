package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        Deliveries.Standing standing = deliveries.count(delivery, 0);
        DeliveryState after = Moves.after(standing.state(), state, Cause.RECEIPT);
        Receipts receipts = new Receipts(session);
        Optional<Receipt> contrary = contrary(receipts.of(delivery));
        receipts.add(delivery, receipt);
        if (after == state) {
            deliveries.change(
                    delivery, state, state == DeliveryState.QUEUED ? receipt.receivedAt() : null, reason(contrary));
        }
        session.record(
                standing.event(receipt.receivedAt(), Actor.registry(standing.registry()), Act.DELIVERY_ANSWERED, after)
                        .with("receipt", receipt.kind())
                        .with("answer", receipt.document()));
        return after;
    }

    /** The last that the registry said, if it was the contrary. */
    private Optional<Receipt> contrary(List<Receipt> earlier) {
        return earlier.stream()
                .filter(one -> one.kind() != Receipt.Kind.UNKNOWN)
                .reduce((first, last) -> last)
                .filter(last -> receipt.kind() != Receipt.Kind.UNKNOWN && good(last) != good(receipt));
    }

    private static boolean good(Receipt receipt) {
        return receipt.kind() == Receipt.Kind.ACCEPTED || receipt.kind() == Receipt.Kind.ALREADY_KNOWN;
    }

    private static String word(Receipt receipt) {
        String words = words(receipt);
        return (good(receipt) ? "accepted" : "rejected") + (words.isEmpty() ? "" : " (" + words + ")");
    }

    private static String words(Receipt receipt) {
        return Stream.of(receipt.code(), receipt.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private @Nullable String reason(Optional<Receipt> contrary) {
        if (contrary.isPresent()) {
            return "the registry contradicts itself: " + word(contrary.get()) + " on "
                    + contrary.get().receivedAt() + ", then " + word(receipt) + ": its last word counts here; ask it";
        }
        if (state == DeliveryState.ACCEPTED) {
            return null;
        }
        String words = words(receipt);
        return words.isEmpty() ? null : words;
    }
}
