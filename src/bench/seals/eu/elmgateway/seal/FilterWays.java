package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.c14n.implementations.Canonicalizer20010315ExclOmitComments;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.transforms.implementations.TransformXPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The published XPath filter, by us and by xmlsec as it comes, to the bytes that are hashed; and what no check of XML goes without. */
public final class FilterWays {
    public static final String LINEAR = "linear";
    public static final String STOCK = "stock xmlsec";

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String FILTER =
            "<ds:Transform xmlns:ds='http://www.w3.org/2000/09/xmldsig#' Algorithm='http://www.w3.org/TR/1999/REC-xpath-19991116'>"
                    + "<ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>";

    private final SafeReaders readers;

    public FilterWays(SafeReaders readers) {
        this.readers = readers;
    }

    private static final class Stock extends TransformXPath {
        XMLSignatureInput filtered(XMLSignatureInput input, Element transform) throws Exception {
            return enginePerformTransform(input, null, transform, "", true);
        }
    }

    public Map<String, Callable<Object>> over(byte[] document) throws Exception {
        Init.init();
        if (!Arrays.equals(linear(document), stock(document))) {
            throw new IllegalStateException("the two filters differ");
        }
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(LINEAR, () -> linear(document));
        ways.put(STOCK, () -> stock(document));
        return ways;
    }

    private byte[] linear(byte[] bytes) throws Exception {
        Document document = readers.dom(bytes);
        Element root = document.getDocumentElement();
        return new Canonical(EXCLUSIVE, null)
                .without(Exclusion.of(filter()).in(root, root), document);
    }

    private byte[] stock(byte[] bytes) throws Exception {
        var input = new XMLSignatureInput(readers.dom(bytes));
        input.setExcludeComments(true);
        var canonical = new ByteArrayOutputStream();
        new Canonicalizer20010315ExclOmitComments()
                .engineCanonicalize(new Stock().filtered(input, filter()), canonical, true);
        return canonical.toByteArray();
    }

    private Element filter() throws Exception {
        return readers.dom(FILTER.getBytes(UTF_8)).getDocumentElement();
    }

    /** A tree, the canonical form of all but the signature, its hash, and one RSA signature. */
    boolean floor(byte[] sealed, X509Certificate certificate) throws Exception {
        Init.init();
        Document document = readers.dom(sealed);
        Element signature = (Element) document.getElementsByTagNameNS(Dom.DS, "Signature").item(0);
        var info = new ByteArrayOutputStream();
        var whole = new ByteArrayOutputStream();
        Canonicalizer.getInstance(EXCLUSIVE).canonicalizeSubtree(Dom.child(signature, Dom.DS, "SignedInfo"), info);
        String value = Dom.child(signature, Dom.DS, "SignatureValue").getTextContent();
        signature.getParentNode().removeChild(signature);
        Canonicalizer.getInstance(EXCLUSIVE).canonicalizeSubtree(document, whole);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(info.toByteArray());
        return MessageDigest.getInstance("SHA-256").digest(whole.toByteArray()).length == 32
                && verifier.verify(Base64.getMimeDecoder().decode(value));
    }
}
