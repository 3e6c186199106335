package eu.elmgateway.mapping;

import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.CredentialXmlReader;
import eu.elmgateway.elm.ElmModel;
import net.sf.saxon.s9api.Processor;

/** How credentials are shown to stylesheets, read from what these write, and written as JSON-LD. Thread-safe. */
record CredentialForms(CredentialXml view, CredentialXmlReader reader, CredentialJson json) {
    static CredentialForms of(ElmModel model, Processor saxon) {
        return new CredentialForms(
                new CredentialXml(model, saxon), new CredentialXmlReader(model), new CredentialJson(model));
    }
}
