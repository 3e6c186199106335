package eu.elmgateway.validation;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.XmlWalk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Takes the errors of an XML Schema engine during a walk, each with the XPath of the element the walk stands at, or of the
 * attribute at fault. Of a wrong value the engine tells twice, which makes one finding.
 */
final class XsdErrors implements ErrorHandler {
    private final XmlWalk walk;
    private int count;
    private @Nullable XsdMessage before;
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
        var said = XsdMessage.of(String.valueOf(e.getMessage()));
        XsdMessage value = before != null && said.echoes(before) ? before : null;
        before = value == null ? said : null;
        if (value == null) {
            count++;
            findings.add(findings.full() ? FindingList.UNLISTED : finding(said, said.attribute()));
        } else if (!findings.full() && said.attribute() != null) {
            findings.replaceLast(finding(value, said.attribute()));
        }
    }

    private Finding finding(XsdMessage said, @Nullable String attribute) {
        var words = XsdWords.of(said, attribute);
        return Finding.error(
                "xsd:" + said.code(), LayerName.STRUCTURE, words.message(), words.advice(), place(attribute));
    }

    private Place place(@Nullable String attribute) {
        if (attribute == null) {
            TextPlace at = walk.place();
            return Place.inXml(walk.path(), at.line(), at.column());
        }
        TextPlace at = walk.place(attribute);
        return Place.inXml(walk.path() + "/@" + attribute, at.line(), at.column());
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
