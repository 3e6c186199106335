package eu.elmgateway.mapping;

import eu.elmgateway.format.Body;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.InputSource;

/** What all mappings share. Thread-safe. */
record MappingEnvironment(SafeReaders readers, CredentialForms forms, Clock clock, Deadline deadline) {
    /** An XML document for a stylesheet. */
    XdmNode xml(byte[] bytes) throws SaxonApiException {
        return document(readers, bytes);
    }

    /** A JSON document for a stylesheet, as {@code fn:json-to-xml} shows it; of a sealed one what the seal encloses. */
    XdmNode json(byte[] bytes) throws UnreadableException {
        return readers.tree(Body.Json.read(readers, bytes).content());
    }

    /** A tree of an XML document that has no document type. */
    static XdmNode document(SafeReaders readers, byte[] bytes) throws SaxonApiException {
        var source = new SAXSource(readers.sax(), new InputSource(new ByteArrayInputStream(bytes)));
        return readers.processor().newDocumentBuilder().build(source);
    }
}
