package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.jspecify.annotations.Nullable;

/**
 * A Schematron report (SVRL) in our words: the text of an assertion is what is wrong, its diagnostics are the cure, and its
 * properties of the role {@code text} say the same as the text in other languages. For one report.
 */
final class SchematronFindings {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

    private final FindingList findings = new FindingList(LayerName.RULES);

    SchematronFindings(XdmNode report) {
        for (XdmNode element : children(children(report).iterator().next())) {
            add(element);
        }
    }

    /** Each with the id of its node where the XPath belongs. */
    List<Finding> findings() {
        return findings.all();
    }

    private void add(XdmNode element) {
        switch (element.getNodeName().getLocalName()) {
            case "failed-assert", "successful-report" -> findings.add(finding(element));
            case "error" ->
                findings.add(Finding.error(
                        "schematron:error",
                        LayerName.RULES,
                        Message.of("schematron.error", element.getStringValue().strip()),
                        Message.of("schematron.error.advice"),
                        Place.NOWHERE));
            default -> {
                // What ran and what it found nothing against.
            }
        }
    }

    private static Finding finding(XdmNode said) {
        String id = attribute(said, "id");
        return new Finding(
                "schematron:" + (id.isEmpty() ? attribute(said, "test") : id),
                LayerName.RULES,
                severity(attribute(said, "role")),
                Objects.requireNonNull(message(texts(said))),
                message(translations(said, "diagnostic-reference", "")),
                Place.inXml(attribute(said, "location"), 0, 0));
    }

    /** Schematron leaves the words to us; these are the usual ones. */
    private static Severity severity(String role) {
        return switch (role.toLowerCase(java.util.Locale.ROOT)) {
            case "warning", "warn" -> Severity.WARNING;
            case "info", "information", "hint" -> Severity.INFO;
            default -> Severity.ERROR;
        };
    }

    private static Map<String, String> texts(XdmNode said) {
        var texts = translations(said, "property-reference", "text");
        var own = children(said, "text");
        texts.put("en", own.isEmpty() ? attribute(said, "test") : normalized(own.get(0)));
        return texts;
    }

    private static Map<String, String> translations(XdmNode said, String name, String role) {
        var texts = new LinkedHashMap<String, String>();
        for (XdmNode reference : children(said, name)) {
            if (attribute(reference, "role").equals(role)) {
                children(reference, "text").forEach(text -> texts.put(language(text), normalized(text)));
            }
        }
        return texts;
    }

    /** Of these no sentence has a gap: a brace is a brace. */
    private static @Nullable Message message(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        texts.putIfAbsent("en", texts.values().iterator().next());
        return new Message(new Template.Given(texts), List.of());
    }

    private static String language(XdmNode text) {
        String tag = String.valueOf(
                text.getAttributeValue(new QName("xml", "http://www.w3.org/XML/1998/namespace", "lang")));
        return tag.equals("null") || tag.isEmpty() ? "en" : tag.split("-", 2)[0];
    }

    private static String normalized(XdmNode text) {
        return text.getStringValue().strip().replaceAll("\\s+", " ");
    }

    private static String attribute(XdmNode element, String name) {
        String value = element.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }

    private static List<XdmNode> children(XdmNode parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getNodeName().equals(new QName(SVRL, name)))
                .toList();
    }

    private static List<XdmNode> children(XdmNode parent) {
        var children = new java.util.ArrayList<XdmNode>();
        parent.axisIterator(Axis.CHILD).forEachRemaining(child -> {
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                children.add(child);
            }
        });
        return children;
    }
}
