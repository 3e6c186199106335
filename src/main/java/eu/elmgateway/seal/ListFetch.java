package eu.elmgateway.seal;

import java.io.IOException;
import java.net.URI;

/** Fetches a file that is published somewhere. */
@FunctionalInterface
public interface ListFetch {
    /**
     * All of a file.
     *
     * @throws IOException if it cannot be had whole, in good time; the message says why
     */
    byte[] fetch(URI address) throws IOException;
}
