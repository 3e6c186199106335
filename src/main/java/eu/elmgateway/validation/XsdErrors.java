package eu.elmgateway.validation;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.XmlWalk;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Takes the errors of an XML Schema engine during a walk, each with the XPath of the element the walk stands at. */
final class XsdErrors implements ErrorHandler {
    private final XmlWalk walk;
    private int count;
    private final FindingList findings = new FindingList(LayerName.STRUCTURE);

    XsdErrors(XmlWalk walk) {
        this.walk = walk;
    }

    List<Finding> findings() {
        return findings.all();
    }

    /** How many there are, those that are not listed included. */
    int count() {
        return count;
    }

    @Override
    public void error(SAXParseException e) {
        count++;
        if (findings.full()) {
            findings.add(FindingList.UNLISTED);
            return;
        }
        TextPlace at = walk.place();
        var said = XsdMessage.of(String.valueOf(e.getMessage()));
        var words = XsdWords.of(said);
        findings.add(Finding.error(
                "xsd:" + said.code(),
                LayerName.STRUCTURE,
                words.message(),
                words.advice(),
                Place.inXml(walk.path(), at.line(), at.column())));
    }

    @Override
    public void fatalError(SAXParseException e) {
        error(e);
    }

    @Override
    public void warning(SAXParseException e) {
        // The engine warns only of schema documents it did not load, which is our doing.
    }
}
