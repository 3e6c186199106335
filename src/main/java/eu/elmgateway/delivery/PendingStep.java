package eu.elmgateway.delivery;

import eu.elmgateway.safe.SafeReaders;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmItem;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:pending}: the body, an answer in XML, becomes the list of texts at a place in it, escaped so that they can stand in
 * XML; to be split. Thread-safe.
 */
final class PendingStep implements Processor {
    private final SafeReaders readers;
    private final String place;

    /** @param place an XPath */
    PendingStep(SafeReaders readers, String place) {
        this.readers = readers;
        this.place = place;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        byte[] answer = exchange.getMessage().getMandatoryBody(byte[].class);
        List<String> texts = new ArrayList<>();
        for (XdmItem item : readers.processor().newXPathCompiler().evaluate(place, readers.tree(answer))) {
            texts.add(XmlText.escaped(item.getStringValue().strip()));
        }
        exchange.getMessage().setBody(texts);
    }
}
