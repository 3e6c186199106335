package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Verifies the enveloped signatures of an XML document (XML Signature 1.1; XAdES, EN 319 132-1), by the certificate each carries.
 * A seal stands in the root element, or in a {@code proof} in it; one that stands elsewhere seals nothing. A credential inside a
 * presentation is verified as a document of its own, and so is an ELMO document in the answer of an Erasmus Without Paper node.
 * Nothing is fetched. Thread-safe.
 */
final class XmlCheck {
    /** What a presentation holds. */
    static final String CREDENTIAL = "europassCredential";

    private static final InnerCredentials OF_PRESENTATION = new InnerCredentials(CREDENTIAL, 2);

    /** What {@code imobility-tors-get-response/tor} holds. */
    private static final InnerCredentials OF_TRANSCRIPTS = new InnerCredentials("elmo", 3);

    private final SafeReaders readers;
    private final Certificates certificates;

    XmlCheck(SafeReaders readers, Certificates certificates) {
        this.readers = readers;
        this.certificates = certificates;
    }

    /** @throws UnreadableException if the document is not well-formed */
    List<BareSeal> check(XmlText document) throws UnreadableException {
        Element root = readers.dom(document).getDocumentElement();
        List<BareSeal> seals = new ArrayList<>();
        Set<Element> inside = new LinkedHashSet<>();
        for (Element signature : Dom.outermost(root, element -> Dom.is(element, Dom.DS, "Signature"))) {
            if (seals(signature, root)) {
                seals.add(new XmlSignature(signature, undeclared(document.text()), certificates).check());
            } else if (!enclosing(signature, root).map(inside::add).isPresent()) {
                seals.add(new BareSeal(SealForm.XMLDSIG, Dom.path(signature)).with(Objection.unclear("place")));
            }
        }
        for (InnerCredentials kind : List.of(OF_PRESENTATION, OF_TRANSCRIPTS)) {
            if (inside.stream().anyMatch(kind::names)) {
                seals.addAll(inner(document, kind, kind.among(root), inside));
            }
        }
        return seals;
    }

    private static boolean seals(Element signature, Element root) {
        Node parent = signature.getParentNode();
        return parent == root || (parent.getParentNode() == root && "proof".equals(parent.getLocalName()));
    }

    /** The credential inside a wrapper that a signature stands in. */
    private static Optional<Element> enclosing(Element signature, Element root) {
        return Stream.of(OF_PRESENTATION, OF_TRANSCRIPTS)
                .flatMap(kind -> kind.among(root).stream())
                .filter(credential ->
                        (credential.compareDocumentPosition(signature) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0)
                .findFirst();
    }

    private List<BareSeal> inner(
            XmlText document, InnerCredentials kind, List<Element> credentials, Set<Element> sealed)
            throws UnreadableException {
        List<BareSeal> seals = new ArrayList<>();
        List<InnerCredentials.Inner> texts = kind.in(document);
        boolean alone = credentials.size() == 1 || (kind.equals(OF_TRANSCRIPTS) && sealed.containsAll(credentials));
        for (int i = 0; i < credentials.size(); i++) {
            String path = Dom.path(credentials.get(i));
            for (BareSeal seal : of(texts.get(i))) {
                // Beside a sealed credential another one would pass for sealed.
                seals.add(alone ? seal.inside(path) : seal.inside(path).with(Objection.broken("beside")));
            }
        }
        return seals;
    }

    /** Signed before it was put in, as a rule; else where it stands, in the namespaces that those around it declare. */
    private List<BareSeal> of(InnerCredentials.Inner inner) throws UnreadableException {
        List<BareSeal> alone = check(inner.alone());
        if (inner.alone().equals(inner.inPlace()) || alone.stream().allMatch(BareSeal::holds)) {
            return alone;
        }
        List<BareSeal> inPlace = check(inner.inPlace());
        return IntStream.range(0, alone.size())
                .mapToObj(i -> alone.get(i).holds() || !inPlace.get(i).holds()
                        ? alone.get(i)
                        : inPlace.get(i).told(Remark.of(Remark.Weight.INFO, "in-place")))
                .toList();
    }

    private List<BareSeal> check(String document) throws UnreadableException {
        return check(readers.xml(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** The characters say of themselves how they were encoded, which is over. */
    private static byte[] undeclared(String text) {
        String bare = text.startsWith("<?xml ") ? text.substring(text.indexOf("?>") + 2) : text;
        return bare.getBytes(StandardCharsets.UTF_8);
    }
}
