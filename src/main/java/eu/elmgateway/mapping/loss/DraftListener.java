package eu.elmgateway.mapping.loss;

import net.sf.saxon.event.ProxyReceiver;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.CopyOptions;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.SchemaType;
import net.sf.saxon.value.AtomicValue;
import org.jspecify.annotations.Nullable;

/** Counts the values of a document that is only a step to what is written, and hands it on. For one run. */
final class DraftListener extends ProxyReceiver {
    private final Draft draft;
    private final StringBuilder text = new StringBuilder();
    private @Nullable UnicodeString only;

    DraftListener(Receiver next, Draft draft) {
        super(next);
        this.draft = draft;
    }

    @Override
    public void startElement(
            NodeName name,
            SchemaType type,
            AttributeMap attributes,
            NamespaceMap namespaces,
            Location location,
            int properties)
            throws XPathException {
        flush();
        for (AttributeInfo attribute : attributes) {
            draft.add(attribute.getValue());
        }
        super.startElement(name, type, attributes, namespaces, location, properties);
    }

    /** Most texts come in one piece, and need not be copied. */
    @Override
    public void characters(UnicodeString characters, Location location, int properties) throws XPathException {
        UnicodeString before = only;
        if (before == null && text.length() == 0) {
            only = characters;
        } else {
            if (before != null) {
                text.append(before);
                only = null;
            }
            text.append(characters);
        }
        super.characters(characters, location, properties);
    }

    @Override
    public void endElement() throws XPathException {
        flush();
        super.endElement();
    }

    private void flush() {
        UnicodeString piece = only;
        if (piece != null) {
            draft.add(piece.toString());
            only = null;
        } else if (text.length() > 0) {
            draft.add(text.toString());
            text.setLength(0);
        }
    }

    @Override
    public void append(Item item, Location location, int properties) throws XPathException {
        if (item instanceof NodeInfo node) {
            node.copy(this, CopyOptions.ALL_NAMESPACES, location);
        } else {
            if (item instanceof AtomicValue atomic) {
                draft.add(atomic.getStringValue());
            }
            super.append(item, location, properties);
        }
    }
}
