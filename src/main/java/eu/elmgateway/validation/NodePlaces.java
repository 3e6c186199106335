package eu.elmgateway.validation;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlWalk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Where the nodes of a tree stand in its text: a tree has no lines, but its elements come in the same order. An attribute or a
 * text stands where its element does. For one document.
 */
final class NodePlaces {
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<Integer> wanted = new HashSet<>();

    /** @param found findings that have the id of their node in the place of its XPath */
    NodePlaces(XdmNode tree, Iterable<Finding> found) {
        var ids = new HashSet<String>();
        found.forEach(finding -> ids.add(String.valueOf(finding.place().xpath())));
        number(tree, ids);
    }

    private void number(XdmNode tree, Set<String> ids) {
        int ordinal = 0;
        for (var nodes = tree.axisIterator(Axis.DESCENDANT); nodes.hasNext(); ) {
            XdmNode node = nodes.next();
            if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
                ordinal++;
                keep(node, ordinal, ids);
                for (var inner = node.axisIterator(Axis.ATTRIBUTE); inner.hasNext(); ) {
                    keep(inner.next(), ordinal, ids);
                }
                for (var inner = node.axisIterator(Axis.CHILD); inner.hasNext(); ) {
                    XdmNode child = inner.next();
                    if (child.getNodeKind() == XdmNodeKind.TEXT) {
                        keep(child, ordinal, ids);
                    }
                }
            }
        }
    }

    private void keep(XdmNode node, int ordinal, Set<String> ids) {
        var id = new StringBuilder();
        node.getUnderlyingNode().generateId(id);
        if (ids.contains(id.toString())) {
            ordinals.put(id.toString(), ordinal);
            wanted.add(ordinal);
        }
    }

    /** Walks through the text of the tree. */
    void find(XmlWalk walk) throws UnreadableException, SAXException {
        walk.run(new DefaultHandler() {
            private int ordinal;

            @Override
            public void startElement(
                    @Nullable String uri,
                    @Nullable String local,
                    @Nullable String name,
                    @Nullable Attributes attributes) {
                if (wanted.contains(++ordinal)) {
                    TextPlace at = walk.place();
                    places.put(ordinal, Place.inXml(walk.path(), at.line(), at.column()));
                }
            }
        });
    }

    /** The finding at the place of its node. */
    Finding at(Finding finding) {
        Integer ordinal = ordinals.get(String.valueOf(finding.place().xpath()));
        Place place = ordinal == null ? null : places.get(ordinal);
        return finding.at(place == null ? Place.NOWHERE : place);
    }
}
