package eu.elmgateway.input;

/** Takes what a source has, one after the other; whoever hands on waits while the taker is busy. */
@FunctionalInterface
public interface Sink {
    /** Takes one. */
    void take(Input input) throws InterruptedException;
}
