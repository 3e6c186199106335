package eu.elmgateway.rules;

/** Takes the remarks on one document, as many as it cares for. */
public interface Listener {
    /** Whether further remarks would only be counted, so that they need no words. */
    boolean full();

    /** A remark. */
    void add(Remark remark);

    /** A remark that was not put into words. */
    void unsaid();
}
