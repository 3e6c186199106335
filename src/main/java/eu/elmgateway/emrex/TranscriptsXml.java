package eu.elmgateway.emrex;

import eu.elmgateway.emrex.ElmoShelf.Found;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The messages of Incoming Mobility ToRs. Each ELMO stands in its wrapper as it was signed, with its own namespaces and none of the
 * wrapper's, so that its signature holds for who takes it out.
 */
final class TranscriptsXml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RESPONSE =
            "https://github.com/erasmus-without-paper/ewp-specs-api-imobility-tors/blob/stable-v2/endpoints/get-response.xsd";
    private static final String COMMON =
            "https://github.com/erasmus-without-paper/ewp-specs-architecture/blob/stable-v1/common-types.xsd";

    private TranscriptsXml() {}

    /** The transcripts by their mobilities' ids. */
    static String response(Map<String, Found> transcripts) {
        var xml = new StringBuilder(DECLARATION)
                .append("<imobility-tors-get-response xmlns=\"")
                .append(RESPONSE)
                .append("\">");
        transcripts.forEach((mobility, found) -> xml.append("<tor><omobility-id>")
                .append(escaped(mobility))
                .append("</omobility-id>")
                .append(element(found.elmo()))
                .append("</tor>"));
        return xml.append("</imobility-tors-get-response>\n").toString();
    }

    /** Why there is no other answer, for the caller's developers. */
    static String error(String words) {
        return DECLARATION + "<error-response xmlns=\"" + COMMON + "\"><developer-message>" + escaped(words)
                + "</developer-message></error-response>\n";
    }

    /** The root element, without the declaration before it. */
    private static String element(byte[] elmo) {
        String text = new String(elmo, StandardCharsets.UTF_8);
        return text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2).strip() : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
