package eu.elmgateway.seal;

import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;

/**
 * Cuts elements out of a document, character by character as they stand there, so that each is the document that was put in. Where
 * it leans on namespaces that those around it declare, it gets their declarations.
 *
 * @param name local name of the elements
 * @param depth how deep they stand, the root being 1
 */
record InnerCredentials(String name, int depth) {
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
    List<String> in(XmlText xml) throws UnreadableException {
        try {
            XMLStreamReader reader = xml.reader();
            List<String> found = new ArrayList<>();
            Deque<Map<String, String>> around = new ArrayDeque<>();
            int from = -1;
            Map<String, String> outer = Map.of();
            Map<String, String> own = Map.of();
            while (reader.hasNext()) {
                int event = reader.next();
                int here = reader.getLocation().getCharacterOffset();
                if (from >= 0 && around.size() == depth - 1) {
                    found.add(declared(xml.text().substring(from, here), outer, own));
                    from = -1;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    around.push(declarations(reader));
                    if (around.size() == depth && reader.getLocalName().equals(name)) {
                        from = here;
                        own = around.element();
                        outer = outside(around);
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

    /** What those around the innermost declare, the nearer before the farther. */
    private static Map<String, String> outside(Deque<Map<String, String>> around) {
        var declared = new LinkedHashMap<String, String>();
        around.stream().skip(1).forEach(nearer -> nearer.forEach(declared::putIfAbsent));
        return declared;
    }

    private static Map<String, String> declarations(XMLStreamReader reader) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            declared.put(
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    String.valueOf(reader.getNamespaceURI(i)));
        }
        return declared;
    }

    private static String declared(String element, Map<String, String> outer, Map<String, String> own) {
        var missing = new StringBuilder();
        outer.forEach((name, uri) -> {
            if (!own.containsKey(name)) {
                missing.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(uri))
                        .append('"');
            }
        });
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
