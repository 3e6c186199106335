package eu.elmgateway.standin;

/** A stand-in that asks the gateway when somebody wishes so. */
public interface Asking {
    /** Asks for this learner or mobility at its next round. */
    void askFor(String whom);
}
