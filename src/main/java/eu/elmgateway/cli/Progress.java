package eu.elmgateway.cli;

/** Tells a person how far it is. */
interface Progress extends AutoCloseable {
    /** For those who are no persons. */
    Progress NONE = new Progress() {
        @Override
        public void step(Tally tally, Runnable print) {
            print.run();
        }

        @Override
        public void close() {}
    };

    /** One more is done; what is to be said of it is printed. */
    void step(Tally tally, Runnable print);

    @Override
    void close();
}
