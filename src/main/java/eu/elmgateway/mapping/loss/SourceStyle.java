package eu.elmgateway.mapping.loss;

import java.util.Objects;
import java.util.Set;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.tree.linked.ElementImpl;
import org.jspecify.annotations.Nullable;

/** How the places of a kind of source are called. */
interface SourceStyle {
    String ELM = "http://data.europa.eu/snb/model/elm/";
    String JSON = "http://www.w3.org/2005/xpath-functions";

    /** The style of a source with this root element. */
    static SourceStyle of(ElementImpl root) {
        return switch (root.getNamespaceUri().toString()) {
            case ELM -> new ElmStyle();
            case JSON -> new JsonStyle();
            default -> new XmlStyle();
        };
    }

    /** Whether nothing is said by the root element's name. */
    boolean hidesRoot(ElementImpl root);

    /** The step to an element, without a number. */
    String step(ElementImpl element);

    /** The step to the n-th of several, counted from 1. */
    default String numbered(String step, int n) {
        return step + "[" + n + "]";
    }

    /** Whether an element is a member of an array. */
    default boolean member(ElementImpl element) {
        return false;
    }

    /**
     * The step to an attribute; null if it is no value.
     *
     * @param shown the name as the document writes it
     */
    @Nullable
    String attribute(NodeName name, String shown);

    /** Whether what is said here and beneath is said by the thing above already. */
    default boolean aside(ElementImpl element) {
        return false;
    }

    /** The id of a thing that the source shows in full wherever it is referred to, null for others. */
    default @Nullable String identity(ElementImpl element) {
        return null;
    }

    /** An attribute's value, without counting as read. */
    static @Nullable String unread(ElementImpl element, String name) {
        AttributeMap attributes = element.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            AttributeInfo attribute = attributes.itemAt(i);
            if (attribute.getNodeName().getLocalPart().equals(name) && attribute instanceof Traced traced) {
                return traced.value();
            }
        }
        return null;
    }

    /** The paths of XML: the document's own prefixes, numbers where there are several. */
    final class XmlStyle implements SourceStyle {
        private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

        @Override
        public boolean hidesRoot(ElementImpl root) {
            return false;
        }

        @Override
        public String step(ElementImpl element) {
            return element.getDisplayName();
        }

        @Override
        public @Nullable String attribute(NodeName name, String shown) {
            return name.getNamespaceUri().toString().equals(INSTANCE) ? null : "@" + shown;
        }
    }

    /** The paths of ELM: the terms of its JSON-LD context; what is shown several times has the path where it stands first. */
    final class ElmStyle implements SourceStyle {
        /** What the list of a code says of it; the code itself is the value. */
        private static final Set<String> OF_CODES = Set.of("inScheme", "prefLabel", "altLabel", "notation");

        @Override
        public boolean hidesRoot(ElementImpl root) {
            return root.getLocalPart().equals("EuropeanDigitalCredential")
                    || (root.getNumberOfChildren() == 1 && root.getFirstChild() instanceof ElementImpl);
        }

        @Override
        public String step(ElementImpl element) {
            return element.getLocalPart();
        }

        @Override
        public @Nullable String attribute(NodeName name, String shown) {
            return switch (shown) {
                case "xml:lang" -> "@language";
                case "record" -> null;
                default -> name.getLocalPart();
            };
        }

        @Override
        public boolean aside(ElementImpl element) {
            return OF_CODES.contains(element.getLocalPart())
                    && element.getParent() instanceof ElementImpl parent
                    && Objects.equals(SourceStyle.unread(parent, "type"), "Concept")
                    && SourceStyle.unread(parent, "id") != null;
        }

        @Override
        public @Nullable String identity(ElementImpl element) {
            return SourceStyle.unread(element, "id");
        }
    }

    /** JSON Pointers, for JSON as {@code fn:json-to-xml} shows it. */
    final class JsonStyle implements SourceStyle {
        @Override
        public boolean hidesRoot(ElementImpl root) {
            return true;
        }

        @Override
        public String step(ElementImpl element) {
            String key = SourceStyle.unread(element, "key");
            return key == null ? "" : key.replace("~", "~0").replace("/", "~1");
        }

        @Override
        public String numbered(String step, int n) {
            return Integer.toString(n - 1);
        }

        @Override
        public boolean member(ElementImpl element) {
            return element.getParent() instanceof ElementImpl parent
                    && parent.getLocalPart().equals("array");
        }

        @Override
        public @Nullable String attribute(NodeName name, String shown) {
            return null;
        }
    }
}
