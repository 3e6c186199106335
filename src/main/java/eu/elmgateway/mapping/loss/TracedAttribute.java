package eu.elmgateway.mapping.loss;

import net.sf.saxon.om.AttributeInfo;

/** An attribute of the source. */
final class TracedAttribute extends AttributeInfo implements Traced {
    private boolean read;

    TracedAttribute(AttributeInfo attribute) {
        super(
                attribute.getNodeName(),
                attribute.getType(),
                attribute.getValue(),
                attribute.getLocation(),
                attribute.getProperties());
    }

    @Override
    public String getValue() {
        read = true;
        return super.getValue();
    }

    @Override
    public boolean read() {
        return read;
    }

    @Override
    public String value() {
        return super.getValue();
    }
}
