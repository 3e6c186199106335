package eu.elmgateway.cli;

/** Where reports go, and what they look like there. */
interface Output extends AutoCloseable {
    /** Whether anything is to be said of this one. */
    boolean wants(Checked checked);

    /** Writes what was found in one document. */
    void write(Checked checked);

    /** Writes what comes last. */
    void end();

    @Override
    void close();
}
