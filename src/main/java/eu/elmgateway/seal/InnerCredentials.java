package eu.elmgateway.seal;

import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Cuts elements out of a document, character by character as they stand there, so that each is the document that was put in. A
 * canonical form that is not exclusive covers all declarations of namespaces, those around the element included; which those were
 * when it was signed depends on whether it was put in before or after, and cannot be seen.
 *
 * @param name local name of the elements
 * @param depth how deep they stand, the root being 1
 */
record InnerCredentials(String name, int depth) {
    /**
     * One of them.
     *
     * @param alone as a document of its own: of what those around it declare it has only the prefixes that its names bear
     * @param inPlace with all that those around it declare
     */
    record Inner(String alone, String inPlace) {}

    boolean names(Element element) {
        return name.equals(element.getLocalName());
    }

    /** Where they stand under a root. */
    List<Element> among(Element root) {
        List<Element> parents = List.of(root);
        for (int i = 2; i < depth; i++) {
            parents = parents.stream()
                    .flatMap(parent -> Dom.children(parent, any -> true).stream())
                    .toList();
        }
        return parents.stream()
                .flatMap(parent -> Dom.children(parent, this::names).stream())
                .toList();
    }

    /** As texts, in the order of the document. */
    List<Inner> in(XmlText xml) throws UnreadableException {
        try {
            XMLStreamReader reader = xml.reader();
            List<Inner> found = new ArrayList<>();
            Deque<Map<String, String>> around = new ArrayDeque<>();
            int from = -1;
            Map<String, String> outer = Map.of();
            Set<String> needed = new HashSet<>();
            while (reader.hasNext()) {
                int event = reader.next();
                int here = reader.getLocation().getCharacterOffset();
                if (from >= 0 && around.size() == depth - 1) {
                    found.add(inner(xml.text().substring(from, here), outer, needed));
                    from = -1;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    around.push(declarations(reader));
                    if (around.size() == depth && reader.getLocalName().equals(name)) {
                        from = here;
                        outer = outside(around);
                        needed = new HashSet<>();
                    }
                    if (from >= 0) {
                        needed.addAll(undeclared(reader, around));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    around.pop();
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new UnreadableException(
                    "syntax:xml", Message.of("syntax.xml-tree"), Message.of("syntax.correct.advice"), null);
        }
    }

    /** What those around the innermost declare that it does not declare itself, the nearer before the farther. */
    private static Map<String, String> outside(Deque<Map<String, String>> around) {
        var declared = new LinkedHashMap<String, String>();
        around.stream().skip(1).forEach(nearer -> nearer.forEach(declared::putIfAbsent));
        declared.keySet().removeAll(around.element().keySet());
        return declared;
    }

    private static Map<String, String> declarations(XMLStreamReader reader) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            declared.put(declaration(reader.getNamespacePrefix(i)), String.valueOf(reader.getNamespaceURI(i)));
        }
        return declared;
    }

    private static String declaration(@Nullable String prefix) {
        return prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    }

    /** What the names of an element bear that neither it nor what it stands in declares, up to the element that is cut out. */
    private Set<String> undeclared(XMLStreamReader reader, Deque<Map<String, String>> around) {
        Set<String> borne = new HashSet<>(Set.of(declaration(reader.getPrefix())));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                borne.add(declaration(prefix));
            }
        }
        around.stream().limit(around.size() - depth + 1L).forEach(inside -> borne.removeAll(inside.keySet()));
        return borne;
    }

    private static Inner inner(String element, Map<String, String> outer, Set<String> needed) {
        Map<String, String> few = new LinkedHashMap<>(outer);
        few.keySet().retainAll(needed);
        return new Inner(declared(element, few), declared(element, outer));
    }

    private static String declared(String element, Map<String, String> declarations) {
        var missing = new StringBuilder();
        declarations.forEach((name, uri) -> missing.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(uri))
                .append('"'));
        int name = 1;
        while (!Character.isWhitespace(element.charAt(name))
                && element.charAt(name) != '>'
                && element.charAt(name) != '/') {
            name++;
        }
        return element.substring(0, name) + missing + element.substring(name);
    }

    private static String escaped(String uri) {
        return uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
