package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Locale;
import java.util.Set;

/**
 * What nodes of some {@code classes} say under the paths {@code texts} must be said in the language that the path
 * {@code language} leads to, among others. Gaps: the path, the tag.
 */
final class TextInLanguage implements Check.OfNodes {
    private final Codes codes = new Codes();
    private final Set<String> classes;
    private final TermPath language;
    private final java.util.List<TermPath> texts;

    TextInLanguage(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.language = parameters.path("language");
        this.texts = parameters.paths("texts");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        for (var wanted : language.from(node, subject.root(), subject.nodes())) {
            codes.tag(wanted.value()).ifPresent(tag -> texts.forEach(path -> check(path, tag, node, subject, remarks)));
        }
    }

    private static void check(TermPath path, String tag, Node node, Subject subject, Remarks remarks) {
        var reached = path.from(node, subject.root(), subject.nodes());
        if (!reached.isEmpty() && reached.stream().noneMatch(one -> speaks(one.value(), tag))) {
            var first = reached.get(0);
            remarks.add(subject.at(first.node(), first.property()), path.written(), tag);
        }
    }

    /** Norwegian is one language under three tags. */
    private static boolean speaks(Value value, String tag) {
        if (!(value instanceof Value.Text text)) {
            return true;
        }
        String primary = text.language().strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.equals(tag) || (tag.equals("no") && Set.of("nb", "nn").contains(primary));
    }
}
