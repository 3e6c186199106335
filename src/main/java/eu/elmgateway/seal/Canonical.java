package eu.elmgateway.seal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A canonical form of XML (Canonical XML 1.0 and 1.1, Exclusive XML Canonicalization 1.0). Comments never count: a reference to
 * the whole document leaves them out (XML Signature 1.1, 4.4.3.3).
 *
 * @param algorithm IRI of the form without comments
 * @param inclusive prefixes that the exclusive form takes as the inclusive one does; null if none
 */
record Canonical(String algorithm, @Nullable String inclusive) {
    /** What applies where a reference says nothing. */
    static final Canonical DEFAULT = new Canonical(CanonicalizationMethod.INCLUSIVE, null);

    private static final String WITH_COMMENTS = "#WithComments";
    private static final Set<String> KNOWN = Set.of(
            CanonicalizationMethod.EXCLUSIVE, CanonicalizationMethod.INCLUSIVE, CanonicalizationMethod.INCLUSIVE_11);

    static {
        Init.init();
    }

    /** Whether an algorithm is a canonical form. */
    static boolean is(String algorithm) {
        return KNOWN.contains(silent(algorithm));
    }

    /** The form that an element names, be it a transform or the method of the signature. */
    static Canonical of(Element method) throws Objection {
        String algorithm = method.getAttribute("Algorithm");
        if (!is(algorithm)) {
            throw Objection.unclear("transform", algorithm);
        }
        String prefixes = Dom.first(method, CanonicalizationMethod.EXCLUSIVE, "InclusiveNamespaces")
                .map(list -> list.getAttribute("PrefixList"))
                .orElse(null);
        return new Canonical(silent(algorithm), prefixes);
    }

    /** The IRIs of the form without comments. */
    private static String silent(String algorithm) {
        if (algorithm.equals(CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS)) {
            return CanonicalizationMethod.EXCLUSIVE;
        }
        return algorithm.endsWith(WITH_COMMENTS)
                ? algorithm.substring(0, algorithm.length() - WITH_COMMENTS.length())
                : algorithm;
    }

    /** The bytes of an element, or of a document, where it stands. */
    byte[] bytes(Node subtree) throws Objection {
        var bytes = new ByteArrayOutputStream(8_192);
        try {
            var canonicalizer = Canonicalizer.getInstance(algorithm);
            if (inclusive == null) {
                canonicalizer.canonicalizeSubtree(subtree, bytes);
            } else {
                canonicalizer.canonicalizeSubtree(subtree, inclusive, bytes);
            }
            return bytes.toByteArray();
        } catch (XMLSecurityException e) {
            throw Objection.broken("canonical");
        }
    }

    /** The bytes of a document without some of its elements, which are put back. */
    byte[] without(List<Element> excluded, Node document) throws Objection {
        List<Runnable> back = new ArrayList<>();
        for (Element element : excluded) {
            Node parent = element.getParentNode();
            Node next = element.getNextSibling();
            parent.removeChild(element);
            back.add(0, () -> parent.insertBefore(element, next));
        }
        try {
            return bytes(document);
        } finally {
            back.forEach(Runnable::run);
        }
    }
}
