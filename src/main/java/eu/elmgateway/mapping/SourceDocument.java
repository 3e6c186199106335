package eu.elmgateway.mapping;

import eu.elmgateway.safe.TextPlace;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a stylesheet reads.
 *
 * @param tree its elements know line and column if it is XML
 * @param pointers lines and columns of JSON Pointers
 */
record SourceDocument(XdmNode tree, Function<Collection<String>, Map<String, TextPlace>> pointers) {
    /** One that was no text, or that is XML. */
    static SourceDocument of(XdmNode tree) {
        return new SourceDocument(tree, any -> Map.of());
    }
}
