package eu.elmgateway.safe;

import javax.xml.transform.TransformerFactory;

/** What writes trees as text, for libraries that look for it along the whole class path each time they need it. */
public final class Copying {
    private Copying() {}

    /** A factory of the JDK's own, which whoever takes it secures; stylesheets are for {@link SafeReaders}. */
    public static TransformerFactory factory() {
        return TransformerFactory.newDefaultInstance();
    }
}
