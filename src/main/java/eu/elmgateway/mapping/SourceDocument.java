package eu.elmgateway.mapping;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.validation.Place;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a stylesheet reads.
 *
 * @param tree its elements know line and column if it is XML
 * @param pointing finds the places of those nodes that stand in the document
 */
record SourceDocument(XdmNode tree, Function<Collection<NodeInfo>, Map<NodeInfo, Place>> pointing) {
    /** One that is XML. */
    static SourceDocument xml(XdmNode tree) {
        return json(tree, any -> Map.of());
    }

    /** One that is JSON. */
    static SourceDocument json(XdmNode tree, Function<Collection<String>, Map<String, TextPlace>> pointers) {
        return new SourceDocument(tree, nodes -> new SourcePlaces(tree, pointers).of(nodes));
    }

    /** Where nodes stand in the document that was sent; looked for only when somebody is to be shown them. */
    Map<NodeInfo, Place> places(Collection<NodeInfo> nodes) {
        return nodes.isEmpty() ? Map.of() : pointing.apply(nodes);
    }
}
