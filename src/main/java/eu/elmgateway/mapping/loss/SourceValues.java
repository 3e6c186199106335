package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.SourceValue.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.tree.linked.ElementImpl;
import net.sf.saxon.tree.linked.NodeImpl;
import org.jspecify.annotations.Nullable;

/** Lists the values of a traced source with their paths, in the order of the source. For one run. */
final class SourceValues {
    private static final Set<String> REFERENCES = Set.of("idref", "ref");
    private static final Set<String> LANGUAGES = Set.of("xml:lang", "lang");

    private final SourceStyle style;
    private final Map<String, Spot> homes = new HashMap<>();
    private final List<SourceValue> values = new ArrayList<>();
    private final Map<SourceValue, SourceValue> languages = new LinkedHashMap<>();
    private final List<SourceValue> ids = new ArrayList<>();
    private final Set<String> referred = new HashSet<>();
    private int elements;

    SourceValues(ElementImpl root) {
        this.style = SourceStyle.of(root);
        root(root);
        ids.stream().filter(id -> referred.contains(id.value())).forEach(id -> id.stands(Standing.LINK));
    }

    /** All of them but the languages of texts. */
    List<SourceValue> plain() {
        return values.stream().filter(value -> !value.language()).toList();
    }

    /** All of them. */
    List<SourceValue> all() {
        return values;
    }

    /** Each language to its text. */
    Map<SourceValue, SourceValue> languages() {
        return languages;
    }

    /** How the source writes its paths. */
    SourceStyle style() {
        return style;
    }

    private void root(ElementImpl root) {
        var top = Spot.root();
        if (!style.hidesRoot(root)) {
            String step = style.step(root);
            element(root, top.child(step, 0, top.shape().child(step, 0)), false);
        } else if (root.getFirstChild() instanceof ElementImpl only
                && root.getNumberOfChildren() == 1
                && root.attributes().size() == 0) {
            element(only, top, false);
        } else {
            element(root, top, false);
        }
    }

    private void element(ElementImpl element, Spot spot, boolean within) {
        Spot home = home(element, spot);
        boolean aside = within || style.aside(element);
        int owner = ++elements;
        SourceValue language = attributes(element, home, owner, aside);
        var steps = new Steps(element, style);
        int number = 0;
        for (NodeImpl child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof ElementImpl inner) {
                element(inner, spot(inner, home, steps, number++, owner), aside);
            } else if (child instanceof TracedText text && !text.value().isBlank()) {
                var value = add(text, steps.none() ? home : beside(home), aside);
                if (language != null) {
                    language.becomeLanguage();
                    languages.put(language, value);
                }
            }
        }
    }

    private Spot home(ElementImpl element, Spot spot) {
        String id = style.identity(element);
        if (id == null) {
            return spot;
        }
        Spot known = homes.putIfAbsent(id, spot);
        return known == null ? spot : known;
    }

    private static Spot beside(Spot home) {
        return home.child("text()", 0, home.shape().child("text()", 0));
    }

    private SourceValue add(Traced traced, Spot spot, boolean aside) {
        var value = spot.value(traced);
        if (aside) {
            value.stands(Standing.ASIDE);
        }
        if (value.first()) {
            values.add(value);
        }
        return value;
    }

    /** The language that they tell, null if they tell none. */
    private @Nullable SourceValue attributes(ElementImpl element, Spot home, int owner, boolean aside) {
        AttributeMap attributes = element.attributes();
        SourceValue language = null;
        for (int i = 0; i < attributes.size(); i++) {
            AttributeInfo attribute = attributes.itemAt(i);
            String name = attribute.getNodeName().getDisplayName();
            var value = attribute(attribute, name, home, owner, aside);
            if (value != null && LANGUAGES.contains(name)) {
                language = value;
            }
        }
        return language;
    }

    private @Nullable SourceValue attribute(AttributeInfo attribute, String name, Spot home, int owner, boolean aside) {
        String step = style.attribute(attribute.getNodeName(), name);
        if (step == null
                || !(attribute instanceof Traced traced)
                || traced.value().isBlank()) {
            return null;
        }
        var value = add(traced, home.child(step, 0, home.shape().child(step, owner)), aside || step.equals("type"));
        if (REFERENCES.contains(name)) {
            value.stands(Standing.LINK);
            referred.add(value.value());
        } else if (name.equals("id")) {
            ids.add(value);
        }
        return value;
    }

    private Spot spot(ElementImpl element, Spot home, Steps steps, int number, int owner) {
        String step = steps.step(number);
        PathShape inner =
                style.member(element) ? home.shape().member() : home.shape().child(step, owner);
        return home.child(step, style.member(element) ? steps.met(number) : steps.number(number), inner);
    }
}
