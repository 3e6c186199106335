package eu.elmgateway.mapping;

import net.sf.saxon.event.ProxyReceiver;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.SchemaType;

/**
 * Ends a stylesheet that writes without end, and one that nobody waits for any more as soon as it writes: a run cannot be
 * interrupted anywhere else. For one run.
 */
final class BoundedReceiver extends ProxyReceiver {
    /** The error of a stylesheet that writes too much. */
    static final String TOO_LARGE = "too-large";

    /** What an element, an attribute or a value costs besides its text. */
    private static final int EACH = 16;

    private long left;

    /** @param most about so many characters */
    BoundedReceiver(Receiver next, long most) {
        super(next);
        this.left = most;
    }

    private void spend(long characters) throws XPathException {
        left -= characters;
        if (left < 0) {
            throw new XPathException("The stylesheet writes too much.").withErrorCode(TOO_LARGE);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new XPathException("Nobody waits for the result any more.");
        }
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
        long size = EACH;
        for (AttributeInfo attribute : attributes) {
            size += EACH + attribute.getValue().length();
        }
        spend(size);
        super.startElement(name, type, attributes, namespaces, location, properties);
    }

    @Override
    public void characters(UnicodeString characters, Location location, int properties) throws XPathException {
        spend(characters.length());
        super.characters(characters, location, properties);
    }

    @Override
    public void append(Item item, Location location, int properties) throws XPathException {
        spend(EACH);
        super.append(item, location, properties);
    }
}
