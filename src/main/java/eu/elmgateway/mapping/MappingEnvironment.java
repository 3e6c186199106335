package eu.elmgateway.mapping;

import eu.elmgateway.format.Body;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.time.Clock;
import net.sf.saxon.om.TreeModel;

/** What all mappings share. Thread-safe. */
record MappingEnvironment(SafeReaders readers, CredentialForms forms, Clock clock, Deadline deadline) {
    /** An XML document for a stylesheet. */
    SourceDocument xml(byte[] bytes, TreeModel kind) throws UnreadableException {
        return SourceDocument.of(readers.tree(bytes, kind));
    }

    /** A JSON document for a stylesheet, as {@code fn:json-to-xml} shows it; of a sealed one what the seal encloses. */
    SourceDocument json(byte[] bytes, TreeModel kind) throws UnreadableException {
        var body = Body.Json.read(readers, bytes);
        return new SourceDocument(readers.tree(body.content(), kind), body::places);
    }
}
