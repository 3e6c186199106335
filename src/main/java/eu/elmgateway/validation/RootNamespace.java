package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document that was known by the name of its outermost element which namespace that element belongs to.
 *
 * @param expected the outermost element of the format, null if any will do
 * @param found that of the document, with its prefix
 */
record RootNamespace(@Nullable QName expected, QName found) {
    private static final String UNKNOWN = "xsd:cvc-elt.1";

    Finding told(Finding finding) {
        return finding.rule().startsWith(UNKNOWN) && expected != null && onlyTheNamespaceDiffers(expected)
                ? finding.advising(advice(expected.getNamespaceURI()))
                : finding;
    }

    private boolean onlyTheNamespaceDiffers(QName right) {
        return right.getLocalPart().equals(found.getLocalPart())
                && !right.getNamespaceURI().equals(found.getNamespaceURI());
    }

    private Message advice(String namespace) {
        String prefix = found.getPrefix();
        String declaration =
                prefix.isEmpty() ? XMLConstants.XMLNS_ATTRIBUTE : XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix;
        return namespace.isEmpty()
                ? Message.of("xsd.root-unknown.none", declaration, found.getNamespaceURI())
                : Message.of("xsd.root-unknown.namespace", declaration, namespace);
    }
}
