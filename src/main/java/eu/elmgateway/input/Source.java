package eu.elmgateway.input;

/** Where documents come from. It is read once, in order, and holds nothing that it has handed on. */
public interface Source {
    /** Hands on every document. What cannot be read is handed on too, with the reason: nothing is passed over in silence. */
    void read(Sink sink) throws InterruptedException;

    /** How many bytes there are to read, for a progress bar; 0 if nobody knows. */
    long size();
}
