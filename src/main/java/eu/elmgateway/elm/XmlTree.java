package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.Configuration;
import net.sf.saxon.event.Builder;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SingletonAttributeMap;
import net.sf.saxon.om.SmallAttributeMap;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Untyped;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of a view straight into a tree. The engine's stream writer looks up names and namespaces for every element,
 * which cost more than the tree itself. For one tree.
 */
final class XmlTree {
    private final XmlTreeNames names;
    private final Builder builder;
    private final List<AttributeInfo> attributes = new ArrayList<>();
    private @Nullable NodeName open;

    XmlTree(XmlTreeNames names, Configuration configuration, TreeModel kind) throws XPathException {
        this.names = names;
        this.builder = kind.makeBuilder(configuration.makePipelineConfiguration());
        builder.open();
        builder.startDocument(ReceiverOption.NONE);
    }

    /** Begins an element in the view's namespace. */
    void start(String name) throws XPathException {
        begun();
        open = names.element(name);
    }

    /** Adds an attribute to the element that was begun last. */
    void attribute(String name, String value) {
        attribute(names.attribute(name), value);
    }

    /** Adds {@code xml:lang} to it. */
    void language(String value) {
        attribute(names.language, value);
    }

    private void attribute(NodeName name, String value) {
        attributes.add(new AttributeInfo(name, BuiltInAtomicType.UNTYPED_ATOMIC, value, Loc.NONE, ReceiverOption.NONE));
    }

    void text(String text) throws XPathException {
        begun();
        builder.characters(StringTool.fromCharSequence(text), Loc.NONE, ReceiverOption.NONE);
    }

    void end() throws XPathException {
        begun();
        builder.endElement();
    }

    private void begun() throws XPathException {
        NodeName name = open;
        if (name == null) {
            return;
        }
        builder.startElement(
                name, Untyped.getInstance(), attributes(), XmlTreeNames.NAMESPACES, Loc.NONE, ReceiverOption.NONE);
        attributes.clear();
        open = null;
    }

    private AttributeMap attributes() {
        return switch (attributes.size()) {
            case 0 -> EmptyAttributeMap.getInstance();
            case 1 -> SingletonAttributeMap.of(attributes.get(0));
            default -> new SmallAttributeMap(new ArrayList<>(attributes));
        };
    }

    /** The document node, now that all is written. */
    NodeInfo finished() throws XPathException {
        builder.endDocument();
        builder.close();
        return builder.getCurrentRoot();
    }
}
