package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;

/** The table {@code receipt}. */
record Receipts(Session session) {

    void add(String delivery, Receipt receipt) throws SQLException {
        session.update(
                """
                insert into receipt (delivery, kind, code, text, reference, document, received_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                delivery,
                receipt.kind(),
                receipt.code(),
                receipt.text(),
                receipt.reference(),
                receipt.document(),
                receipt.receivedAt());
    }

    List<Receipt> of(String delivery) throws SQLException {
        return session.list("""
                select kind, code, text, reference, document, received_at
                  from receipt where delivery = ? order by seq
                """, Receipts::read, delivery);
    }

    static Receipt read(Row row) throws SQLException {
        return new Receipt(
                row.one(Receipt.Kind.class, "kind"),
                row.textOrNull("code"),
                row.textOrNull("text"),
                row.textOrNull("reference"),
                row.textOrNull("document"),
                row.time("received_at"));
    }
}
