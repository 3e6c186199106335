package eu.elmgateway.soap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** What of a WSDL 1.1 file decides the messages on the wire, as sentences that can be compared. */
final class WsdlFacts {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private final Element definitions;
    private final Map<String, Element> parts = new HashMap<>();
    private final Set<String> facts = new TreeSet<>();

    private WsdlFacts(Path file) {
        definitions = Xml.read(file).getDocumentElement();
    }

    static Set<String> of(Path file) {
        var wsdl = new WsdlFacts(file);
        wsdl.readMessages();
        wsdl.readInterfaces();
        Xml.all(wsdl.definitions, WSDL, "binding").forEach(wsdl::readBinding);
        Xml.all(wsdl.definitions, WSDL, "port").forEach(wsdl::readPort);
        return wsdl.facts;
    }

    private void readMessages() {
        for (Element message : Xml.all(definitions, WSDL, "message")) {
            for (Element part : Xml.children(message)) {
                parts.put(name(message) + " " + name(part), part);
                facts.add("message " + name(message) + " has " + name(part) + " " + qualified(part, "element"));
            }
        }
    }

    private void readInterfaces() {
        for (Element portType : Xml.all(definitions, WSDL, "portType")) {
            for (Element operation : Xml.children(portType)) {
                for (Element direction : Xml.children(operation)) {
                    String key = key(portType, operation, direction);
                    facts.add(key + " is " + qualified(direction, "message"));
                }
            }
        }
    }

    private void readBinding(Element binding) {
        String type = qualified(binding, "type");
        for (Element operation : Xml.children(binding)) {
            String where = "binding " + name(binding) + " of " + type + " " + name(operation);
            if (!WSDL.equals(operation.getNamespaceURI())) {
                facts.add(where + " " + soap(operation, "transport") + " " + operation.getAttribute("style"));
                continue;
            }
            for (Element direction : Xml.children(operation)) {
                readDirection(where, direction);
            }
        }
    }

    private void readDirection(String where, Element direction) {
        if (!WSDL.equals(direction.getNamespaceURI())) {
            facts.add(where + " " + soap(direction, "soapAction"));
            return;
        }
        for (Element soap : Xml.children(direction)) {
            String message = soap.getAttribute("message");
            String what = message.isEmpty() ? soap.getAttribute("parts") : element(soap, message);
            facts.add(where + " " + direction.getLocalName() + " " + name(direction) + " " + soap(soap, "use") + " "
                    + what);
        }
    }

    private String element(Element header, String message) {
        Element part = parts.get(message.substring(message.indexOf(':') + 1) + " " + header.getAttribute("part"));
        return part == null ? "nothing" : qualified(part, "element");
    }

    private void readPort(Element port) {
        Element service = (Element) port.getParentNode();
        Element address = Xml.children(port).get(0);
        facts.add("service " + name(service) + " port " + name(port) + " " + qualified(port, "binding") + " "
                + soap(address, "location"));
    }

    private static String key(Element portType, Element operation, Element direction) {
        return "interface " + name(portType) + " " + name(operation) + " " + direction.getLocalName() + " "
                + name(direction);
    }

    private static String soap(Element element, String attribute) {
        return "{" + element.getNamespaceURI() + "}" + element.getLocalName() + " " + attribute + "="
                + element.getAttribute(attribute);
    }

    private static String name(Element element) {
        return element.getAttribute("name");
    }

    private static String qualified(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        int colon = value.indexOf(':');
        return "{" + element.lookupNamespaceURI(value.substring(0, colon)) + "}" + value.substring(colon + 1);
    }
}
