package eu.elmgateway.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.xml.security.Init;
import org.apache.xml.security.parser.XMLParserException;
import org.apache.xml.security.signature.NodeFilter;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.transforms.Transform;
import org.apache.xml.security.transforms.TransformSpi;
import org.apache.xml.security.transforms.TransformationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The XPath filter of published seals for xmlsec, which EU DSS is built on: stock xmlsec builds a table of the whole document for
 * every node of it, 9 s and 12 GB for 190 KB. Only filters known by {@link Exclusion} are applied, others refused.
 */
final class LinearFilter extends TransformSpi {
    /**
     * Puts it in the place of xmlsec's own. The library offers no way to replace a transform, so its table is changed.
     *
     * @return whether that could be done; if not, no XML seal may be given to DSS
     */
    static boolean install() {
        Init.init();
        try {
            Field table = Transform.class.getDeclaredField("transformSpiHash");
            table.setAccessible(true);
            Map<String, TransformSpi> changed = new HashMap<>();
            ((Map<?, ?>) table.get(null)).forEach((iri, spi) -> changed.put((String) iri, (TransformSpi) spi));
            changed.put(javax.xml.crypto.dsig.Transform.XPATH, new LinearFilter());
            table.set(null, changed);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    @Override
    protected String engineGetURI() {
        return javax.xml.crypto.dsig.Transform.XPATH;
    }

    @Override
    protected XMLSignatureInput enginePerformTransform(
            XMLSignatureInput input,
            @Nullable OutputStream out,
            Element transform,
            @Nullable String baseUri,
            boolean secureValidation)
            throws TransformationException, IOException {
        try {
            Exclusion.of(transform);
            input.addNodeFilter(new OutsideSignatures());
        } catch (Objection | XMLParserException unknown) {
            throw new TransformationException(unknown, "signature.Transform.UnknownTransform");
        }
        input.setNodeSet(true);
        return input;
    }

    private static final class OutsideSignatures implements NodeFilter {
        @Override
        public int isNodeInclude(Node node) {
            for (Node at = node; at != null; at = parent(at)) {
                if (Dom.is(at, Dom.DS, "Signature")) {
                    return 0;
                }
            }
            return 1;
        }

        private static @Nullable Node parent(Node node) {
            return node instanceof org.w3c.dom.Attr attribute ? attribute.getOwnerElement() : node.getParentNode();
        }

        @Override
        public int isNodeIncludeDO(Node node, int level) {
            return isNodeInclude(node);
        }
    }
}
