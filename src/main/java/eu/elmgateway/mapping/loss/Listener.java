package eu.elmgateway.mapping.loss;

import java.util.ArrayDeque;
import java.util.Deque;
import net.sf.saxon.event.ProxyReceiver;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.ma.arrays.ArrayItem;
import net.sf.saxon.ma.map.KeyValuePair;
import net.sf.saxon.ma.map.MapItem;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.CopyOptions;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.SchemaType;
import net.sf.saxon.value.AtomicValue;

/** Hears what a stylesheet writes, XML as well as maps and arrays that become JSON, and hands it on. For one run. */
final class Listener extends ProxyReceiver {
    private final Written written;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int owners;

    Listener(Receiver next, Written written) {
        super(next);
        this.written = written;
        open.push(new Open(PathShape.root(), 0));
    }

    private record Open(PathShape shape, int owner) {}

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
        Open outer = here();
        var inner = new Open(outer.shape().child(name.getDisplayName(), outer.owner()), ++owners);
        open.push(inner);
        for (AttributeInfo attribute : attributes) {
            written.add(
                    attribute.getValue(),
                    inner.shape().child("@" + attribute.getNodeName().getDisplayName(), inner.owner()));
        }
        super.startElement(name, type, attributes, namespaces, location, properties);
    }

    private Open here() {
        return open.element();
    }

    @Override
    public void characters(UnicodeString characters, Location location, int properties) throws XPathException {
        text.append(characters);
        super.characters(characters, location, properties);
    }

    @Override
    public void endElement() throws XPathException {
        flush();
        open.pop();
        super.endElement();
    }

    private void flush() {
        if (text.length() > 0) {
            written.add(text.toString(), here().shape());
            text.setLength(0);
        }
    }

    @Override
    public void append(Item item, Location location, int properties) throws XPathException {
        if (item instanceof NodeInfo node) {
            node.copy(this, CopyOptions.ALL_NAMESPACES, location);
        } else {
            item(item, here().shape());
            super.append(item, location, properties);
        }
    }

    private void values(GroundedValue value, PathShape shape) {
        for (Item item : value.asIterable()) {
            item(item, shape);
        }
    }

    private void item(Item item, PathShape shape) {
        if (item instanceof MapItem map) {
            int owner = ++owners;
            for (KeyValuePair pair : map.keyValuePairs()) {
                values(pair.value, shape.child(pair.key.getStringValue(), owner));
            }
        } else if (item instanceof ArrayItem array) {
            array.members().forEach(member -> values(member, shape.member()));
        } else if (item instanceof AtomicValue atomic) {
            written.add(atomic.getStringValue(), shape);
        }
    }
}
