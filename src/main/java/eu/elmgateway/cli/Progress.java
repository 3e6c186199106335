package eu.elmgateway.cli;

/** Tells a person how far it is. */
interface Progress extends AutoCloseable {
    /** For those who are no persons. */
    Progress NONE = new Progress() {
        @Override
        public void step(Tally tally) {}

        @Override
        public void above(Runnable print) {
            print.run();
        }

        @Override
        public void close() {}
    };

    /** One more is done. */
    void step(Tally tally);

    /** Prints something where it does not collide with what is shown. */
    void above(Runnable print);

    @Override
    void close();
}
