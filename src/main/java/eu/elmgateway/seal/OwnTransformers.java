package eu.elmgateway.seal;

import eu.elmgateway.safe.Copying;
import eu.europa.esig.dss.xml.common.TransformerFactoryBuilder;
import eu.europa.esig.dss.xml.common.XmlDefinerUtils;
import javax.xml.transform.TransformerFactory;

/** Has DSS write XML with what the JDK has: for every attribute of every seal it looks through all archives for another. */
final class OwnTransformers extends TransformerFactoryBuilder {
    private OwnTransformers() {}

    static void install() {
        XmlDefinerUtils.getInstance().setTransformerFactoryBuilder(new OwnTransformers());
    }

    @Override
    protected TransformerFactory instantiateFactory() {
        return Copying.factory();
    }
}
