package eu.elmgateway.mapping;

import eu.elmgateway.safe.UnreadableException;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;

/** How a document becomes the tree that a stylesheet reads. Thread-safe. */
@FunctionalInterface
interface SourceTree {
    /**
     * The tree of a document.
     *
     * @throws SaxonApiException if it should be XML and is not well-formed
     * @throws UnreadableException if it should be JSON and cannot be read
     */
    XdmNode of(byte[] document) throws SaxonApiException, UnreadableException;
}
