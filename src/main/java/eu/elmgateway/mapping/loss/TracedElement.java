package eu.elmgateway.mapping.loss;

import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.tree.linked.ElementImpl;
import net.sf.saxon.tree.linked.NodeImpl;
import org.jspecify.annotations.Nullable;

/** An element of the source; most have nothing but one text, which then need not be copied. */
final class TracedElement extends ElementImpl {
    private final int line;
    private final int column;
    private final int fingerprint;

    /**
     * An element without a parent yet.
     *
     * @param location where its tag begins, null if it is no text
     * @param fingerprint of its name, which the engine would otherwise go up to the document for each time
     */
    TracedElement(@Nullable Location location, int fingerprint) {
        this.fingerprint = fingerprint;
        line = location == null ? -1 : location.getLineNumber();
        column = location == null ? -1 : location.getColumnNumber();
    }

    @Override
    public int getFingerprint() {
        return fingerprint;
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public int getColumnNumber() {
        return column;
    }

    @Override
    public UnicodeString getUnicodeStringValue() {
        NodeImpl first = getFirstChild();
        return first instanceof TracedText text && getNumberOfChildren() == 1
                ? text.getUnicodeStringValue()
                : super.getUnicodeStringValue();
    }
}
