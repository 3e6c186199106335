package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;

/** Writes an inquiry; what a registry has asked for, it has: deliveries that stood as sent are accepted with it. */
record Inquiring(Inquiry inquiry, List<Document> documents) implements Work<Boolean> {
    @Override
    public Boolean in(Session session) throws SQLException {
        if (!new Inquiries(session).add(inquiry)) {
            return false;
        }
        new Documents(session).keep(documents);
        var receipt = new Receipt(
                Receipt.Kind.ACCEPTED, inquiry.operation(), "asked for", inquiry.id(), null, inquiry.askedAt());
        for (String delivery : inquiry.deliveries().stream().sorted().toList()) {
            if (new Deliveries(session).count(delivery, 0).state() == DeliveryState.SENT) {
                new Receiving(delivery, receipt, DeliveryState.ACCEPTED, List.of()).in(session);
            }
        }
        return true;
    }
}
