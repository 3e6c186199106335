package eu.elmgateway.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/** Says whether a registry wants a credential. Immutable, thread-safe. */
public final class AcceptanceRule {
    private final List<Line> lines;

    AcceptanceRule(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * One line of the rule.
     *
     * @param word what the registry's file calls it
     * @param text as it stands in the file
     * @param wanted of the values that the XPath gives one must be among these; null if the XPath itself must hold
     */
    record Line(
            String word,
            String text,
            XPathExecutable xpath,
            @Nullable Set<String> wanted) {
        Condition explained(XdmNode view) throws SaxonApiException {
            var selector = xpath.load();
            selector.setContextItem(view);
            List<String> found = wanted == null
                    ? List.of()
                    : StreamSupport.stream(selector.evaluate().spliterator(), false)
                            .map(XdmItem::getStringValue)
                            .distinct()
                            .sorted()
                            .toList();
            List<String> met =
                    wanted == null ? List.of(text) : wanted.stream().sorted().toList();
            return new Condition(word, met, found, holds(view));
        }

        boolean holds(XdmNode view) throws SaxonApiException {
            var selector = xpath.load();
            selector.setContextItem(view);
            return wanted == null
                    ? selector.effectiveBooleanValue()
                    : StreamSupport.stream(selector.evaluate().spliterator(), false)
                            .anyMatch(value -> wanted.contains(value.getStringValue()));
        }
    }

    /** How each line fares, in the order of the file; as {@link #accepts}. */
    public List<Condition> explained(XdmNode view) {
        try {
            List<Condition> conditions = new ArrayList<>();
            for (Line line : lines) {
                conditions.add(line.explained(view));
            }
            return conditions;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("an acceptance rule fails over a credential: " + e.getMessage(), e);
        }
    }

    /**
     * Whether every line holds.
     *
     * @param view the credential as {@link eu.elmgateway.elm.CredentialXml} shows it
     * @throws IllegalStateException if an XPath of the rule cannot be evaluated over this credential
     */
    public boolean accepts(XdmNode view) {
        try {
            for (Line line : lines) {
                if (!line.holds(view)) {
                    return false;
                }
            }
            return true;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("an acceptance rule fails over a credential: " + e.getMessage(), e);
        }
    }
}
