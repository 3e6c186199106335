package eu.elmgateway.input;

import eu.elmgateway.safe.Limits;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all sources of one command share.
 *
 * @param stdin what {@code -} stands for
 * @param limits how much of a document is read
 * @param done counts the bytes of files that were read
 */
public record Reading(InputStream stdin, Limits limits, LongAdder done) {
    /** Begins to read. */
    public Reading(InputStream stdin, Limits limits) {
        this(stdin, limits, new LongAdder());
    }
}
