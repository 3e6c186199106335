package eu.elmgateway.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a signature says it covers. One reference must be to the whole document; others may be to parts of the signature itself,
 * which are found where they must stand, not by whoever else bears their id. Nothing outside is followed.
 */
final class SignedReferences {
    private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

    private final Element signature;
    private final Element root;

    SignedReferences(Element signature) {
        this.signature = signature;
        this.root = signature.getOwnerDocument().getDocumentElement();
    }

    /** Demands that all references hold, and that they cover the document and the properties. */
    void demand(List<Element> references, @Nullable Element properties) throws Objection {
        boolean document = false;
        boolean signedProperties = properties == null;
        for (Element reference : references) {
            String uri = uri(reference);
            if (uri.isEmpty()) {
                demandDocument(reference);
                document = true;
            } else {
                Element part = part(uri, properties);
                demandPart(reference, part);
                signedProperties |= part == properties && PROPERTIES_TYPE.equals(reference.getAttribute("Type"));
            }
        }
        if (!document) {
            throw Objection.broken("covers-not-all");
        }
        if (!signedProperties) {
            throw Objection.broken("properties-unsigned");
        }
    }

    private static String uri(Element reference) throws Objection {
        if (!reference.hasAttribute("URI")) {
            throw Objection.broken("reference-none");
        }
        return reference.getAttribute("URI");
    }

    private Element part(String uri, @Nullable Element properties) throws Objection {
        if (!uri.startsWith("#") || uri.startsWith("#xpointer")) {
            throw Objection.broken("reference-outside", uri.length() > 100 ? uri.substring(0, 100) + "…" : uri);
        }
        String id = uri.substring(1);
        List<Element> bearers = bearers(id);
        if (bearers.size() > 1) {
            throw Objection.broken("id-twice", id);
        }
        boolean here = bearers.size() == 1 && (bearers.get(0) == properties || isPart(bearers.get(0)));
        if (!here) {
            throw Objection.broken("reference-part", id);
        }
        return bearers.get(0);
    }

    private boolean isPart(Element element) {
        return element.getParentNode() == signature && Dom.is(element, Dom.DS, "KeyInfo");
    }

    /** Whatever some other program might take for the one with this id; a credential inside has ids of its own. */
    private List<Element> bearers(String id) {
        List<Element> found = new ArrayList<>();
        Dom.outermost(root, element -> {
            if (id.equals(element.getAttribute("Id"))
                    || id.equals(element.getAttribute("ID"))
                    || id.equals(element.getAttribute("id"))) {
                found.add(element);
            }
            return element.getParentNode() == root && XmlCheck.CREDENTIAL.equals(element.getLocalName());
        });
        return found;
    }

    private void demandDocument(Element reference) throws Objection {
        Exclusion exclusion = null;
        Canonical form = null;
        for (Element transform : transforms(reference)) {
            if (form != null) {
                throw Objection.unclear("transform", transform.getAttribute("Algorithm"));
            }
            if (Canonical.is(transform.getAttribute("Algorithm"))) {
                form = Canonical.of(transform);
            } else {
                Exclusion next = Exclusion.of(transform);
                exclusion = exclusion == null || next == Exclusion.ALL ? next : exclusion;
            }
        }
        if (exclusion == null) {
            throw Objection.broken("covers-itself");
        }
        Node document = signature.getOwnerDocument();
        byte[] covered = (form == null ? Canonical.DEFAULT : form).without(exclusion.in(root, signature), document);
        demandDigest(reference, covered, "changed");
    }

    private static void demandPart(Element reference, Element part) throws Objection {
        List<Element> transforms = transforms(reference);
        if (transforms.size() > 1) {
            throw Objection.unclear("transform", transforms.get(0).getAttribute("Algorithm"));
        }
        Canonical form = transforms.isEmpty() ? Canonical.DEFAULT : Canonical.of(transforms.get(0));
        demandDigest(reference, form.bytes(part), "changed-properties");
    }

    private static void demandDigest(Element reference, byte[] covered, String otherwise) throws Objection {
        if (!XmlDigest.in(reference).of(covered)) {
            throw Objection.broken(otherwise);
        }
    }

    private static List<Element> transforms(Element reference) {
        Optional<Element> transforms = Dom.first(reference, Dom.DS, "Transforms");
        return transforms.map(list -> Dom.children(list, child -> true)).orElse(List.of());
    }
}
