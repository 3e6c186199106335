package eu.elmgateway.mapping;

import eu.elmgateway.safe.UnreadableException;
import net.sf.saxon.s9api.XdmNode;

/** How a document becomes the tree that a stylesheet reads. Thread-safe. */
@FunctionalInterface
interface SourceTree {
    /**
     * The tree of a document.
     *
     * @throws UnreadableException if it cannot be read, or is larger than documents may be
     */
    XdmNode of(byte[] document) throws UnreadableException;
}
