package eu.elmgateway.store;

/** What is different where several gateways use one database. */
enum Sharing {
    /** One process, one writer. */
    ALONE,
    /** Several gateways at once. */
    TOGETHER;

    /** Makes a query keep the row it finds to itself until the transaction ends. */
    String locking() {
        return this == TOGETHER ? " for update" : "";
    }

    /** Makes a query pass over rows that another gateway is just taking. */
    String skippingLocked() {
        return this == TOGETHER ? "for update of d skip locked" : "";
    }
}
