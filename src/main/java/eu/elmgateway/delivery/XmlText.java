package eu.elmgateway.delivery;

/** Text that goes into XML which we write ourselves. */
final class XmlText {
    private XmlText() {}

    /** The text as it may stand in an element or in an attribute in double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A document without what may only stand at the beginning of one. */
    static String element(String document) {
        return document.replaceFirst("\\A\\s*<\\?xml[^>]*\\?>", "");
    }
}
