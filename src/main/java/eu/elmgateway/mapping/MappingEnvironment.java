package eu.elmgateway.mapping;

import eu.elmgateway.format.Body;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.time.Clock;
import net.sf.saxon.s9api.XdmNode;

/** What all mappings share. Thread-safe. */
record MappingEnvironment(SafeReaders readers, CredentialForms forms, Clock clock, Deadline deadline) {
    /** An XML document for a stylesheet. */
    XdmNode xml(byte[] bytes) throws UnreadableException {
        return readers.tree(bytes);
    }

    /** A JSON document for a stylesheet, as {@code fn:json-to-xml} shows it; of a sealed one what the seal encloses. */
    XdmNode json(byte[] bytes) throws UnreadableException {
        return readers.tree(Body.Json.read(readers, bytes).content());
    }
}
