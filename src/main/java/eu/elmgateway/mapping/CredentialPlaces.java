package eu.elmgateway.mapping;

import eu.elmgateway.elm.ViewPlaces;
import eu.elmgateway.elm.ViewPlaces.Step;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.validation.Place;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes of the XML view of a credential stand in the JSON-LD document that it is from: by JSON Pointer, line and column. An
 * attribute or a text stands where its element does.
 */
final class CredentialPlaces {
    private static final String CREDENTIAL = "EuropeanDigitalCredential";

    private final ViewPlaces view;
    private final CredentialOrigin origin;

    CredentialPlaces(ViewPlaces view, CredentialOrigin origin) {
        this.view = view;
        this.origin = origin;
    }

    /** The places of those that stand in the view. */
    Map<NodeInfo, Place> of(Collection<NodeInfo> nodes) {
        Map<NodeInfo, String> pointers = new HashMap<>();
        for (NodeInfo node : nodes) {
            way(node).flatMap(view::pointer).ifPresent(pointer -> pointers.put(node, pointer));
        }
        Map<String, TextPlace> lines =
                origin.lines().apply(pointers.values().stream().distinct().toList());
        Map<NodeInfo, Place> places = new HashMap<>();
        pointers.forEach((node, pointer) -> places.put(node, place(pointer, lines.get(pointer))));
        return places;
    }

    private static Place place(String pointer, @Nullable TextPlace at) {
        return new Place(pointer, at == null ? 0 : at.line(), at == null ? 0 : at.column());
    }

    /** From the credential's own element; a node that the stylesheet made itself has none. */
    private static Optional<List<Step>> way(NodeInfo node) {
        var way = new ArrayDeque<Step>();
        NodeInfo here = node.getNodeKind() == Type.ELEMENT ? node : node.getParent();
        while (here != null && here.getNodeKind() == Type.ELEMENT) {
            if (here.getLocalPart().equals(CREDENTIAL)) {
                return Optional.of(List.copyOf(way));
            }
            way.addFirst(step(here));
            here = here.getParent();
        }
        return Optional.empty();
    }

    private static Step step(NodeInfo element) {
        String name = name(element);
        int number = 0;
        AxisIterator before = element.iterateAxis(AxisInfo.PRECEDING_SIBLING, NodeKindTest.ELEMENT);
        for (NodeInfo one = before.next(); one != null; one = before.next()) {
            number += name.equals(name(one)) ? 1 : 0;
        }
        return new Step(name, number, element.getAttributeValue(NamespaceUri.XML, "lang"));
    }

    /** A property without a term is told by its IRI. */
    private static String name(NodeInfo element) {
        String iri = element.getAttributeValue(NamespaceUri.NULL, "iri");
        return iri == null ? element.getLocalPart() : iri;
    }
}
