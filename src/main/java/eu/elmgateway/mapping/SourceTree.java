package eu.elmgateway.mapping;

import eu.elmgateway.safe.UnreadableException;
import net.sf.saxon.om.TreeModel;

/** How a document becomes the tree that a stylesheet reads. Thread-safe. */
@FunctionalInterface
interface SourceTree {
    /**
     * The document as a tree of this kind.
     *
     * @throws UnreadableException if it cannot be read, or is larger than documents may be
     */
    SourceDocument of(byte[] document, TreeModel kind) throws UnreadableException;
}
