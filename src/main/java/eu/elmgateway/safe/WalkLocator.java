package eu.elmgateway.safe;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Locator;

/** Tells a SAX handler where a walk stands: at the start of the current element's tag. */
record WalkLocator(XmlWalk walk) implements Locator {
    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getSystemId() {
        return null;
    }

    @Override
    public int getLineNumber() {
        return walk.place().line();
    }

    @Override
    public int getColumnNumber() {
        return walk.place().column();
    }
}
