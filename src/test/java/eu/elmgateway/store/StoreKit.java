package eu.elmgateway.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** How every store must behave; a database's test extends it and says where its store is. */
abstract class StoreKit
        implements AcceptKit,
                BatchKit,
                KeyKit,
                ClaimKit,
                ClaimedTriesKit,
                RecoveryKit,
                EndKit,
                ReceiptKit,
                ShelfKit,
                AuditKit,
                StatementKit,
                DeskKit,
                OwnerKit,
                OlderVersionKit,
                KeepingKit,
                LastingKit {
    private Store store;

    @BeforeEach
    void openStore() {
        store = location().open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    public final Store store() {
        return store;
    }

    @Override
    public final Store reopen() {
        store.close();
        store = location().open();
        return store;
    }
}
