package eu.elmgateway.mapping;

import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.InputSource;

/** What all mappings share. Thread-safe. */
record MappingEnvironment(SafeReaders readers, ElmModel model, CredentialXml xml, Clock clock, Deadline deadline) {
    /** A document for a stylesheet. */
    XdmNode document(byte[] bytes) throws SaxonApiException {
        return document(readers, bytes);
    }

    /** A tree of an XML document that has no document type. */
    static XdmNode document(SafeReaders readers, byte[] bytes) throws SaxonApiException {
        var source = new SAXSource(readers.sax(), new InputSource(new ByteArrayInputStream(bytes)));
        return readers.processor().newDocumentBuilder().build(source);
    }
}
