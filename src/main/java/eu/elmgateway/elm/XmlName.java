package eu.elmgateway.elm;

import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element of an XML view, and what it means.
 *
 * @param name as the engine knows it
 * @param elm whether it is in the namespace of ELM
 * @param term what it is called after, null if there is no such term
 */
record XmlName(
        NodeName name, boolean elm, String local, @Nullable Term term) {
    private static final NamespaceUri ELM = NamespaceUri.of(CredentialXml.NAMESPACE);

    static XmlName of(NodeName name, Terms terms) {
        String local = name.getLocalPart();
        return new XmlName(
                name,
                name.getNamespaceUri().equals(ELM),
                local,
                terms.named(local).orElse(null));
    }

    /** Whether it is this one of ELM. */
    boolean is(String wanted) {
        return elm && local.equals(wanted);
    }

    /** With its prefix. */
    String displayed() {
        return name.getDisplayName();
    }

    /** With its namespace. */
    String full() {
        return "Q{" + name.getNamespaceUri() + "}" + local;
    }
}
