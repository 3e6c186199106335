package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;

/** The table {@code unmatched_receipt}. */
record UnmatchedReceipts(Session session) {

    /** The same once more is not kept again. */
    boolean add(UnmatchedReceipt unmatched) throws SQLException {
        Receipt receipt = unmatched.receipt();
        boolean isNew = session.update(
                        """
                        insert into unmatched_receipt (registry, record, kind, code, text, reference, document, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        unmatched.registry(),
                        unmatched.record(),
                        receipt.kind(),
                        receipt.code(),
                        receipt.text(),
                        receipt.reference(),
                        receipt.document(),
                        receipt.receivedAt())
                == 1;
        if (isNew) {
            session.record(
                    AuditEvent.of(receipt.receivedAt(), Actor.registry(unmatched.registry()), Act.RECEIPT_UNMATCHED)
                            .aboutRegistry(unmatched.registry())
                            .with("receipt", receipt.kind())
                            .with("answer", receipt.document()));
        }
        return isNew;
    }

    List<UnmatchedReceipt> newest(int atMost) throws SQLException {
        return session.list("""
                        select registry, record, kind, code, text, reference, document, received_at
                          from unmatched_receipt order by seq desc limit ?
                        """, UnmatchedReceipts::read, atMost);
    }

    private static UnmatchedReceipt read(Row row) throws SQLException {
        return new UnmatchedReceipt(row.text("registry"), row.textOrNull("record"), Receipts.read(row));
    }
}
