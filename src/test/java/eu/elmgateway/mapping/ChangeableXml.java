package eu.elmgateway.mapping;

import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossEntry;
import eu.elmgateway.mapping.loss.LossReport;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document whose values can be changed one at a time, found by the paths that loss reports use. */
final class ChangeableXml {
    private final Document document;
    private final List<Leaf> leaves = new ArrayList<>();

    /** A value and its path. */
    record Leaf(String path, Node node) {}

    ChangeableXml(Document document) {
        this.document = document;
        Element root = document.getDocumentElement();
        walk(root, "/" + root.getNodeName());
    }

    private void walk(Element element, String path) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                leaves.add(new Leaf(path + "/@" + attribute.getName(), attribute));
            }
        }
        List<Element> children = children(element);
        for (Element child : children) {
            List<Element> alike = children.stream()
                    .filter(one -> one.getNodeName().equals(child.getNodeName()))
                    .toList();
            String number = alike.size() == 1 ? "" : "[" + (alike.indexOf(child) + 1) + "]";
            walk(child, path + "/" + child.getNodeName() + number);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
                leaves.add(new Leaf(children.isEmpty() ? path : path + "/text()", node));
            }
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /**
     * Each value by what a report says of it; left out are those of which it says two things, for they share
     * a path, and those whose value stands elsewhere too.
     */
    Map<Fate, List<Leaf>> byFate(LossReport report) {
        Map<Pattern, Fate> entries =
                report.entries().stream().collect(Collectors.toMap(ChangeableXml::pattern, LossEntry::fate));
        Map<Fate, List<Leaf>> byFate = new EnumMap<>(Fate.class);
        for (Leaf leaf : leaves) {
            Set<Fate> fates = new HashSet<>();
            entries.forEach((pattern, fate) -> {
                if (pattern.matcher(leaf.path()).matches()) {
                    fates.add(fate);
                }
            });
            if (fates.size() == 1 && unique(leaf)) {
                byFate.computeIfAbsent(fates.iterator().next(), any -> new ArrayList<>())
                        .add(leaf);
            }
        }
        return byFate;
    }

    /** Of equal values a report cannot tell which one stands in the output. */
    private boolean unique(Leaf leaf) {
        String value = leaf.node().getNodeValue().strip();
        return leaves.stream()
                        .filter(one -> one.node().getNodeValue().strip().equals(value))
                        .count()
                == 1;
    }

    private static Pattern pattern(LossEntry entry) {
        String quoted = Pattern.quote(entry.path()).replace("[*]", "\\E(\\[\\d+\\])?\\Q");
        String whole = entry.path().endsWith("/**") ? quoted.replace("/**\\E", "\\E(\\[\\d+\\])?(/.*)?") : quoted;
        return Pattern.compile(whole);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** The document with another value there, of the same kind where that can be told. */
    byte[] with(Leaf leaf) {
        String value = leaf.node().getNodeValue();
        leaf.node().setNodeValue(other(value));
        byte[] changed = bytes();
        leaf.node().setNodeValue(value);
        return changed;
    }

    private static String other(String value) {
        String text = value.strip();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return (text.charAt(3) == '1' ? text.substring(0, 3) + "2" : text.substring(0, 3) + "1")
                    + text.substring(4);
        }
        if (text.matches("[\\d.,]+")) {
            return (text.charAt(0) == '1' ? "2" : "1") + text.substring(1);
        }
        return text.matches("[a-z]{2,3}") ? (text.equals("fi") ? "sv" : "fi") : text + "Q";
    }
}
