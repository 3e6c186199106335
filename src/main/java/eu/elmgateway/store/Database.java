package eu.elmgateway.store;

/** A database we can read from many threads and write to in transactions. Thread-safe. */
interface Database extends AutoCloseable {

    /**
     * Reads what is committed.
     *
     * @throws StoreUnavailableException if the database cannot be reached now
     */
    <T> T read(Work<T> work);

    /**
     * Returns when what the work wrote is durable.
     *
     * @throws StoreUnavailableException if the database cannot be reached or cannot write now; nothing was written
     */
    <T> T write(Work<T> work);

    /** Chains events of the audit that wait, if there are any and nobody else does; returns how many it did. */
    int chain();

    /** Sees to it that what was deleted is in no file any more, as far as the database can. */
    void scrub();

    Store.Version version();

    @Override
    void close();
}
