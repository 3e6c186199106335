package eu.elmgateway.mapping.loss;

import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.tree.linked.ElementImpl;
import net.sf.saxon.tree.linked.NodeImpl;

/** An element of the source; most have nothing but one text, which then need not be copied. */
final class TracedElement extends ElementImpl {
    @Override
    public UnicodeString getUnicodeStringValue() {
        NodeImpl first = getFirstChild();
        return first instanceof TracedText text && getNumberOfChildren() == 1
                ? text.getUnicodeStringValue()
                : super.getUnicodeStringValue();
    }
}
