package eu.elmgateway.mapping.loss;

import net.sf.saxon.event.Receiver;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.linked.TextImpl;

/** Text of the source. */
final class TracedText extends TextImpl implements Traced {
    private boolean read;

    TracedText(UnicodeString content) {
        super(content);
    }

    @Override
    public UnicodeString getUnicodeStringValue() {
        read = true;
        return super.getUnicodeStringValue();
    }

    @Override
    public void copy(Receiver out, int copyOptions, Location location) throws XPathException {
        read = true;
        super.copy(out, copyOptions, location);
    }

    @Override
    public boolean read() {
        return read;
    }

    @Override
    public String value() {
        return super.getUnicodeStringValue().toString();
    }
}
