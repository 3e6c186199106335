package eu.elmgateway.elm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.om.FingerprintedQName;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;

/** The names that stand in views, each made once; there are as many as the model has terms. Thread-safe. */
final class XmlTreeNames {
    private static final NamespaceUri ELM = NamespaceUri.of(CredentialXml.NAMESPACE);
    static final NamespaceMap NAMESPACES = NamespaceMap.of("elm", ELM);

    /** {@code xml:lang}. */
    final NodeName language;

    private final NamePool pool;
    private final Map<String, NodeName> elements = new ConcurrentHashMap<>();
    private final Map<String, NodeName> attributes = new ConcurrentHashMap<>();

    XmlTreeNames(NamePool pool) {
        this.pool = pool;
        this.language = new FingerprintedQName("xml", NamespaceUri.XML, "lang", pool);
    }

    NodeName element(String name) {
        return elements.computeIfAbsent(name, local -> new FingerprintedQName("elm", ELM, local, pool));
    }

    NodeName attribute(String name) {
        return attributes.computeIfAbsent(name, local -> new FingerprintedQName("", NamespaceUri.NULL, local, pool));
    }
}
