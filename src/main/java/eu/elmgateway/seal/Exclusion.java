package eu.elmgateway.seal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.crypto.dsig.Transform;
import org.w3c.dom.Element;

/**
 * What an enveloped signature leaves out of the document that it covers. Published seals say it as a filter in XPath, which an
 * engine for XPath asks of every node and its ancestors; what they say is so simple that it is known by its words and done by
 * taking the signatures out, in linear time. No other filter is evaluated.
 */
enum Exclusion {
    /** This signature (XML Signature 1.1, 6.6.4). */
    THIS,
    /** Every signature, wherever it stands. */
    ALL;

    private static final Pattern FILTER =
            Pattern.compile("\\s*not\\(\\s*ancestor-or-self::([\\w.-]+):Signature\\s*\\)\\s*");
    private static final Pattern SUBTRACTED = Pattern.compile("\\s*/descendant::([\\w.-]+):Signature\\s*");

    static Exclusion of(Element transform) throws Objection {
        return switch (transform.getAttribute("Algorithm")) {
            case Transform.ENVELOPED -> THIS;
            case Transform.XPATH -> {
                Element filter = Dom.child(transform, Dom.DS, "XPath");
                demandKnown(filter, FILTER);
                yield ALL;
            }
            case Transform.XPATH2 -> {
                Element filter = Dom.child(transform, Transform.XPATH2, "XPath");
                if (!filter.getAttribute("Filter").equals("subtract")) {
                    throw unknown(filter);
                }
                demandKnown(filter, SUBTRACTED);
                yield ALL;
            }
            default -> throw Objection.unclear("transform", cut(transform.getAttribute("Algorithm")));
        };
    }

    private static void demandKnown(Element filter, Pattern words) throws Objection {
        Matcher matcher = words.matcher(filter.getTextContent());
        boolean signatures = matcher.matches() && Dom.DS.equals(filter.lookupNamespaceURI(matcher.group(1)));
        if (!signatures || !Dom.children(filter, child -> true).isEmpty()) {
            throw unknown(filter);
        }
    }

    private static Objection unknown(Element filter) {
        return Objection.unclear("filter", cut(filter.getTextContent().strip()));
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** The signatures that are left out, the outermost of those inside each other. */
    List<Element> in(Element root, Element signature) {
        return switch (this) {
            case THIS -> List.of(signature);
            case ALL -> Dom.outermost(root, element -> Dom.is(element, Dom.DS, "Signature"));
        };
    }
}
