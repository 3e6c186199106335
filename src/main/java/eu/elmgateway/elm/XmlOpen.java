package eu.elmgateway.elm;

import net.sf.saxon.str.UnicodeString;
import org.jspecify.annotations.Nullable;

/** An element of an XML view that is not at its end yet: a node, or a value of one. For one thread. */
final class XmlOpen {
    private final XmlName name;
    private final @Nullable String language;
    private final @Nullable String datatype;
    private final @Nullable String reference;
    private @Nullable StringBuilder text;
    private @Nullable String only;
    private @Nullable XmlDraft node;
    private @Nullable XmlDraft holder;
    private @Nullable String property;

    private XmlOpen(
            XmlName name,
            @Nullable XmlDraft node,
            @Nullable String language,
            @Nullable String datatype,
            @Nullable String reference) {
        this.name = name;
        this.node = node;
        this.language = language;
        this.datatype = datatype;
        this.reference = reference;
    }

    static XmlOpen node(XmlName name, XmlDraft node) {
        return new XmlOpen(name, node, null, null, null);
    }

    static XmlOpen text(XmlName name, String language) {
        return new XmlOpen(name, null, language, null, null);
    }

    static XmlOpen reference(XmlName name, String id) {
        return new XmlOpen(name, null, null, null, id);
    }

    /** A literal, unless an element in it shows that it is a node. */
    static XmlOpen literal(XmlName name, String datatype) {
        return new XmlOpen(name, null, null, datatype, null);
    }

    /** It is what a node says by a property. */
    XmlOpen of(XmlDraft holder, @Nullable String property) {
        this.holder = holder;
        this.property = property;
        return this;
    }

    /** The element's name, with its prefix. */
    String name() {
        return name.displayed();
    }

    boolean takesNoElements() {
        return language != null || reference != null;
    }

    /** The node that it is; what seemed a literal becomes one. */
    XmlDraft node(XmlNodes nodes) {
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
        if (text != null) {
            text.append(characters);
        } else if (only == null) {
            only = characters.toString();
        } else {
            text = new StringBuilder(only).append(characters);
        }
    }

    /** The node of which it is a value gets it. */
    void end() {
        if (holder != null && property != null) {
            holder.add(property, value());
        }
    }

    private Value value() {
        if (node != null || reference != null) {
            return new Value.Reference(node != null ? node.id() : String.valueOf(reference));
        }
        String said = text != null ? text.toString() : only != null ? only : "";
        return language != null ? new Value.Text(said, language) : new Value.Literal(said, String.valueOf(datatype));
    }
}
