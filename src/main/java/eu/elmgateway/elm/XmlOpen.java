package eu.elmgateway.elm;

import net.sf.saxon.om.NodeName;
import net.sf.saxon.str.UnicodeString;
import org.jspecify.annotations.Nullable;

/** An element of an XML view that is not at its end yet: a node, or a value of one. For one thread. */
final class XmlOpen {
    private final NodeName name;
    private final @Nullable String language;
    private final @Nullable String datatype;
    private final @Nullable String reference;
    private final StringBuilder text = new StringBuilder(0);
    private @Nullable String only;
    private @Nullable String node;
    private @Nullable String holder;
    private @Nullable String property;

    private XmlOpen(
            NodeName name,
            @Nullable String node,
            @Nullable String language,
            @Nullable String datatype,
            @Nullable String reference) {
        this.name = name;
        this.node = node;
        this.language = language;
        this.datatype = datatype;
        this.reference = reference;
    }

    static XmlOpen node(NodeName name, String id) {
        return new XmlOpen(name, id, null, null, null);
    }

    static XmlOpen text(NodeName name, String language) {
        return new XmlOpen(name, null, language, null, null);
    }

    static XmlOpen reference(NodeName name, String id) {
        return new XmlOpen(name, null, null, null, id);
    }

    /** A literal, unless an element in it shows that it is a node. */
    static XmlOpen literal(NodeName name, String datatype) {
        return new XmlOpen(name, null, null, datatype, null);
    }

    /** It is what a node says by a property. */
    XmlOpen of(String holder, @Nullable String property) {
        this.holder = holder;
        this.property = property;
        return this;
    }

    /** The element's name, with its prefix. */
    String name() {
        return name.getDisplayName();
    }

    boolean takesNoElements() {
        return language != null || reference != null;
    }

    /** The id of the node that it is; what seemed a literal becomes one. */
    String node(XmlNodes nodes) {
        if (node == null) {
            node = nodes.node(null, null);
        }
        return node;
    }

    /** Most texts come in one piece, which is not copied. */
    void add(UnicodeString characters) {
        if (node != null || reference != null) {
            return;
        }
        if (only == null && text.isEmpty()) {
            only = characters.toString();
        } else {
            text.append(only == null ? "" : only).append(characters);
            only = null;
        }
    }

    /** The node of which it is a value gets it. */
    void end(XmlNodes nodes) {
        if (holder != null && property != null) {
            nodes.add(holder, property, value());
        }
    }

    private Value value() {
        if (node != null || reference != null) {
            return new Value.Reference(node != null ? node : String.valueOf(reference));
        }
        String said = only == null ? text.toString() : only;
        return language != null ? new Value.Text(said, language) : new Value.Literal(said, String.valueOf(datatype));
    }
}
