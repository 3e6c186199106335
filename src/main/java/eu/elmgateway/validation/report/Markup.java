package eu.elmgateway.validation.report;

/** Text as it may stand in HTML and XML, between tags and in quoted attributes. */
final class Markup {
    private Markup() {}

    static String escape(String text) {
        String plain = Plain.of(text);
        var escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
