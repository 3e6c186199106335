package eu.elmgateway.elm;

import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.NamespaceUri;
import org.jspecify.annotations.Nullable;

/** The attributes that an element of an XML view may have, found in one pass. */
record XmlAttributes(
        @Nullable String id,
        @Nullable String type,
        @Nullable String ref,
        @Nullable String language,
        @Nullable String datatype,
        @Nullable String iri) {
    private static final XmlAttributes NONE = new XmlAttributes(null, null, null, null, null, null);

    static XmlAttributes of(AttributeMap attributes) {
        if (attributes.size() == 0) {
            return NONE;
        }
        String id = null;
        String type = null;
        String ref = null;
        String language = null;
        String datatype = null;
        String iri = null;
        for (AttributeInfo attribute : attributes) {
            NamespaceUri space = attribute.getNodeName().getNamespaceUri();
            String name = attribute.getNodeName().getLocalPart();
            if (space.equals(NamespaceUri.XML) && name.equals("lang")) {
                language = attribute.getValue();
            } else if (space.equals(NamespaceUri.NULL)) {
                switch (name) {
                    case "id" -> id = attribute.getValue();
                    case "type" -> type = attribute.getValue();
                    case "ref" -> ref = attribute.getValue();
                    case "datatype" -> datatype = attribute.getValue();
                    case "iri" -> iri = attribute.getValue();
                    default -> {}
                }
            }
        }
        return new XmlAttributes(id, type, ref, language, datatype, iri);
    }
}
