package eu.elmgateway.mapping;

import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.CredentialXmlReader;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.safe.SafeReaders;

/** How credentials are shown to stylesheets, read from what these write, and written as JSON-LD. Thread-safe. */
record CredentialForms(CredentialXml view, CredentialXmlReader reader, CredentialJson json, Roads roads) {
    static CredentialForms of(ElmModel model, SafeReaders readers) {
        return new CredentialForms(
                new CredentialXml(model, readers.processor()),
                new CredentialXmlReader(model),
                new CredentialJson(model),
                new Roads(model.contexts(), readers.limits()));
    }
}
