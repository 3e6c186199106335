package eu.elmgateway.seal;

import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts elements out of the root of a document, character by character as they stand there, so that each is the document that was
 * put in. Where it leans on namespaces that the root declares, it gets their declarations.
 */
record InnerCredentials(String name) {
    List<String> in(XmlText xml) throws UnreadableException {
        try {
            XMLStreamReader reader = xml.reader();
            List<String> found = new ArrayList<>();
            int depth = 0;
            int from = -1;
            Map<String, String> outer = Map.of();
            Map<String, String> own = Map.of();
            while (reader.hasNext()) {
                int event = reader.next();
                int here = reader.getLocation().getCharacterOffset();
                if (from >= 0 && depth == 1) {
                    found.add(declared(xml.text().substring(from, here), outer, own));
                    from = -1;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    outer = depth == 1 ? declarations(reader) : outer;
                    if (depth == 2 && reader.getLocalName().equals(name)) {
                        from = here;
                        own = declarations(reader);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new UnreadableException(
                    "syntax:xml", Message.of("syntax.xml-tree"), Message.of("syntax.correct.advice"), null);
        }
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
