package eu.elmgateway.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
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
     * @param wanted of the values that the XPath gives one must be among these; null if the XPath itself must hold
     */
    record Line(XPathExecutable xpath, @Nullable Set<String> wanted) {
        boolean holds(XdmNode view) throws SaxonApiException {
            var selector = xpath.load();
            selector.setContextItem(view);
            return wanted == null
                    ? selector.effectiveBooleanValue()
                    : StreamSupport.stream(selector.evaluate().spliterator(), false)
                            .anyMatch(value -> wanted.contains(value.getStringValue()));
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
