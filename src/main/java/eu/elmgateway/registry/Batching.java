package eu.elmgateway.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many credentials travel together. Immutable.
 *
 * @param atMost the most new ones that one document may hold, at least 1
 * @param every how long the first waits for others; zero sends at once what is there
 * @param together an XPath over a mapped document, if each document replaces all the registry had: it then holds all records ever
 *     taken, and those that agree in this value are mapped as one; null if a document holds just the new ones
 * @param merging how a file of any size is made of single documents; null if the mapping makes the document of all at once
 */
public record Batching(
        int atMost,
        Duration every,
        @Nullable String together,
        @Nullable Merging merging) {
    /** Each credential alone. */
    public static final Batching SINGLY = new Batching(1, Duration.ZERO, null, null);

    /** Whether each document replaces all that the registry had before. */
    public boolean whole() {
        return together != null;
    }

    /** Whether documents are too large for memory: they are made as files, record by record. */
    public boolean filed() {
        return whole() || merging != null;
    }
}
