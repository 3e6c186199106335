package eu.elmgateway.mapping.loss;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.event.Builder;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.Durability;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SmallAttributeMap;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.tree.linked.ElementImpl;
import net.sf.saxon.tree.linked.LinkedTreeBuilder;
import net.sf.saxon.tree.linked.NodeFactory;
import net.sf.saxon.tree.linked.TextImpl;
import net.sf.saxon.type.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a source whose values remember that they were read: Saxon's linked tree with nodes of our own. The usual tree
 * keeps its values in arrays that the engine reads past every method, so that nothing there can be told.
 */
final class TracedTree extends TreeModel implements NodeFactory {
    @Override
    public Builder makeBuilder(PipelineConfiguration pipe) {
        var builder = new LinkedTreeBuilder(pipe, Durability.LASTING);
        builder.setNodeFactory(this);
        return builder;
    }

    @Override
    public ElementImpl makeElementNode(
            NodeInfo parent,
            NodeName name,
            SchemaType type,
            boolean nilled,
            AttributeMap attributes,
            NamespaceMap namespaces,
            PipelineConfiguration pipe,
            @Nullable Location location,
            int sequenceNumber) {
        var element = new TracedElement(
                location, name.obtainFingerprint(pipe.getConfiguration().getNamePool()));
        element.setNamespaceMap(namespaces);
        element.initialise(name, type, traced(attributes), parent, sequenceNumber);
        return element;
    }

    /** A map that hands out the very attributes it was given; others of Saxon's copy theirs. */
    private static AttributeMap traced(AttributeMap attributes) {
        if (attributes.size() == 0) {
            return attributes;
        }
        List<AttributeInfo> traced = new ArrayList<>(attributes.size());
        for (AttributeInfo attribute : attributes) {
            traced.add(new TracedAttribute(attribute));
        }
        return new SmallAttributeMap(traced);
    }

    @Override
    public TextImpl makeTextNode(NodeInfo parent, UnicodeString content) {
        return new TracedText(content);
    }
}
