package eu.elmgateway.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import javax.xml.crypto.dsig.DigestMethod;
import org.w3c.dom.Element;

/**
 * A digest as it stands in XML: {@code ds:DigestMethod} and {@code ds:DigestValue}.
 *
 * @param java name of the hash in Java
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record XmlDigest(String java, byte[] value) {
    private static final Map<String, String> KNOWN = Map.of(
            DigestMethod.SHA256, "SHA-256",
            DigestMethod.SHA384, "SHA-384",
            DigestMethod.SHA512, "SHA-512");

    static XmlDigest in(Element parent) throws Objection {
        String method = Dom.child(parent, Dom.DS, "DigestMethod").getAttribute("Algorithm");
        if (method.equals(DigestMethod.SHA1)) {
            throw Objection.unclear("sha1");
        }
        String java = KNOWN.get(method);
        if (java == null) {
            throw Objection.unclear("alg-unknown", method, KNOWN.keySet());
        }
        return new XmlDigest(java, base64(Dom.child(parent, Dom.DS, "DigestValue")));
    }

    static byte[] base64(Element element) throws Objection {
        String text = element.getTextContent().replaceAll("[ \\t\\r\\n]", "");
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Objection.broken("base64", element.getLocalName());
        }
    }

    /** Whether it is that of some bytes. */
    boolean of(byte[] bytes) {
        try {
            return MessageDigest.isEqual(value, MessageDigest.getInstance(java).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + java, e);
        }
    }
}
