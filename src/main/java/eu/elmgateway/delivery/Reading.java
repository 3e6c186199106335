package eu.elmgateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;

/** An answer that can be asked for the text at a place. */
sealed interface Reading {
    /** The text at a place, empty if there is none. */
    String at(String place);

    /** Reads an answer by what it is; an answer that cannot be read holds nothing. */
    static Reading of(byte[] answer, SafeReaders readers) {
        int first = 0;
        while (first < answer.length && Character.isWhitespace(answer[first])) {
            first++;
        }
        boolean xml = first < answer.length && answer[first] == '<';
        try {
            return xml
                    ? new Xml(readers.tree(answer), readers)
                    : new Json(readers.json(answer).tree());
        } catch (UnreadableException e) {
            return xml ? new Nothing() : new Plain(readers.shownText(answer));
        }
    }

    /** JSON, asked by JSON Pointer (RFC 6901); an object or array gives its JSON. */
    record Json(JsonNode tree) implements Reading {
        @Override
        public String at(String place) {
            JsonNode node = tree.at(place);
            return node.isContainerNode() ? node.toString() : node.asText();
        }
    }

    /** XML, asked by XPath; several nodes give the first. */
    record Xml(XdmNode document, SafeReaders readers) implements Reading {
        @Override
        public String at(String place) {
            try {
                var xpath = readers.processor().newXPathCompiler();
                xpath.setWarningHandler(warning -> {});
                var found = xpath.evaluateSingle("(" + place + ")[1]", document);
                return found == null ? "" : found.getStringValue();
            } catch (SaxonApiException e) {
                return "";
            }
        }
    }

    /** Some other text: all of it is at the empty place. */
    record Plain(String text) implements Reading {
        @Override
        public String at(String place) {
            return place.isEmpty() ? text : "";
        }
    }

    /** What begins as XML and is none. */
    record Nothing() implements Reading {
        @Override
        public String at(String place) {
            return "";
        }
    }
}
