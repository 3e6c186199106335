package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.jws.JwsReading;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Any change of a single byte breaks a seal, or what is signed is the same as before: shown by taking what is signed out of the
 * document in another way than the code under test does.
 */
class SingleByteTest {
    private static final int ROUNDS = Integer.getInteger("elm.seal.bytes", 1_500);
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Seals seals = new Seals(readers);
    private final Sealing sealing = new Sealing();
    private final Random random = new Random(20_260_301);

    /** The byte before, after a change, and where. */
    private byte[] changed(byte[] document) {
        byte[] changed = document.clone();
        int at = random.nextInt(changed.length);
        byte other = (byte) (random.nextInt(3) == 0 ? changed[at] ^ (1 << random.nextInt(8)) : 32 + random.nextInt(95));
        changed[at] = other;
        return changed;
    }

    @Test
    void inJson() throws Exception {
        byte[] sealed = sealing.json(Sealing.CREDENTIAL, GeneratedPki.ONE.seal, SignatureLevel.JAdES_BASELINE_T);
        List<byte[]> signed = signedJson(sealed);
        int outside = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] changed = changed(sealed);
            if (theSameByEveryRoad(changed).integrity() == Integrity.INTACT) {
                outside++;
                List<byte[]> still = signedJson(changed);
                for (int part = 0; part < signed.size(); part++) {
                    assertArrayEquals(signed.get(part), still.get(part), () -> new String(changed, UTF_8));
                }
            }
        }
        assertTrue(outside > 0 && outside < ROUNDS, "both kinds of change were tried: " + outside);
    }

    /** Whether the envelope was taken apart before, was read as a tree, or is read here: nothing else is said of it. */
    private SealVerdict theSameByEveryRoad(byte[] document) {
        SealVerdict verdict = seals.json(document);
        try {
            assertEquals(verdict, seals.json(JwsReading.read(document, Limits.standard())), () -> text(document));
        } catch (DeclinedException unusual) {
            // Read as a tree then.
        }
        try {
            assertEquals(verdict, seals.json(readers.json(document).tree()), () -> text(document));
        } catch (UnreadableException broken) {
            assertEquals(Integrity.BROKEN, verdict.integrity(), () -> text(document));
        }
        return verdict;
    }

    private static String text(byte[] document) {
        return new String(document, UTF_8);
    }

    private static List<byte[]> signedJson(byte[] document) throws Exception {
        JsonNode json = new ObjectMapper().readTree(document);
        JsonNode signature = json.path("signatures").path(0);
        assertEquals(1, json.path("signatures").size());
        return List.of(
                json.path("payload").textValue().getBytes(UTF_8),
                signature.path("protected").textValue().getBytes(UTF_8),
                Base64.getUrlDecoder().decode(signature.path("signature").textValue()));
    }

    @Test
    void inXml() throws Exception {
        byte[] sealed = sealing.xml(HostileXmlTest.CREDENTIAL, GeneratedPki.ONE.seal, SignatureLevel.XAdES_BASELINE_T);
        List<byte[]> signed = signedXml(sealed);
        int outside = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] changed = changed(sealed);
            if (intact(changed)) {
                outside++;
                List<byte[]> still = signedXml(changed);
                for (int part = 0; part < signed.size(); part++) {
                    assertArrayEquals(signed.get(part), still.get(part), () -> new String(changed, UTF_8));
                }
            }
        }
        assertTrue(outside > 0 && outside < ROUNDS, "both kinds of change were tried: " + outside);
    }

    private boolean intact(byte[] document) {
        try {
            return seals.xml(readers.xml(document)).integrity() == Integrity.INTACT;
        } catch (UnreadableException malformed) {
            return false;
        }
    }

    private static List<byte[]> signedXml(byte[] document) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document dom = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(undeclared(new String(document, UTF_8)))));
        var signature =
                (Element) dom.getElementsByTagNameNS(Dom.DS, "Signature").item(0);
        List<byte[]> signed = new ArrayList<>();
        signed.add(
                canonical(signature.getElementsByTagNameNS(Dom.DS, "SignedInfo").item(0)));
        signed.add(canonical(
                signature.getElementsByTagNameNS(Dom.XADES, "SignedProperties").item(0)));
        signed.add(Base64.getMimeDecoder()
                .decode(signature
                        .getElementsByTagNameNS(Dom.DS, "SignatureValue")
                        .item(0)
                        .getTextContent()));
        signature.getParentNode().removeChild(signature);
        signed.add(canonical(dom));
        return signed;
    }

    /** What a document says of its encoding is no part of its content. */
    private static String undeclared(String text) {
        return text.startsWith("<?xml ") ? text.substring(text.indexOf("?>") + 2) : text;
    }

    private static byte[] canonical(Node node) throws Exception {
        var bytes = new ByteArrayOutputStream();
        Canonicalizer.getInstance(EXCLUSIVE).canonicalizeSubtree(node, bytes);
        return bytes.toByteArray();
    }
}
