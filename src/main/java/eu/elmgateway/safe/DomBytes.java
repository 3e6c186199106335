package eu.elmgateway.safe;

import java.io.ByteArrayOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.ls.DOMImplementationLS;

/** Writes a DOM as it stands: nothing is indented, for a signature may cover it. */
public final class DomBytes {
    private DomBytes() {}

    /** The document in UTF-8, with an XML declaration. */
    public static byte[] of(Document document) {
        var load = (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
        var bytes = new ByteArrayOutputStream();
        var out = load.createLSOutput();
        out.setByteStream(bytes);
        out.setEncoding("UTF-8");
        if (!load.createLSSerializer().write(document, out)) {
            throw new IllegalStateException("a document in memory can be written");
        }
        return bytes.toByteArray();
    }
}
