package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.Body;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.XdmNode;

/** What all mappings share. Thread-safe. */
record MappingEnvironment(SafeReaders readers, CredentialForms forms, Clock clock, Deadline deadline) {
    /** An XML document for a stylesheet. */
    SourceDocument xml(byte[] bytes, TreeModel kind) throws UnreadableException {
        return SourceDocument.xml(readers.tree(bytes, kind));
    }

    /** A JSON document for a stylesheet, as {@code fn:json-to-xml} shows it; of a sealed one what the seal encloses. */
    SourceDocument json(byte[] bytes, TreeModel kind) throws UnreadableException {
        var body = Body.Json.read(readers, bytes);
        return SourceDocument.json(readers.tree(body.content(), kind), body::places);
    }

    /** A credential for a stylesheet, in the XML view. */
    SourceDocument elm(XdmNode view, Supplier<CredentialOrigin> origin) {
        return new SourceDocument(view, nodes -> {
            CredentialOrigin from = origin.get();
            return new CredentialPlaces(forms.view().places(from.source()), from).of(nodes);
        });
    }

    /** Its canonical JSON-LD, for a credential of which no other document is known. */
    CredentialOrigin canonical(Credential credential) {
        try {
            var json = readers.json(forms.json().bytes(credential));
            return new CredentialOrigin(forms.roads().read(json), any -> Map.of());
        } catch (UnreadableException impossible) {
            throw new IllegalStateException("what was written as canonical JSON-LD cannot be read", impossible);
        }
    }
}
