package eu.elmgateway.standin;

/** How the WS plugin of a Domibus access point answers: SOAP 1.2. */
final class PluginAnswer {
    private static final String PLUGIN = "http://eu.domibus.wsplugin/";

    private PluginAnswer() {}

    /** An element of the plugin's own, to stand in a body. */
    static String element(String name, String content) {
        return "<ws:" + name + " xmlns:ws=\"" + PLUGIN + "\">" + content + "</ws:" + name + ">";
    }

    static Answer ok(String body) {
        return soap(200, "", body);
    }

    static Answer soap(int status, String header, String body) {
        return new Answer(
                status,
                "application/soap+xml;charset=UTF-8",
                "<env:Envelope xmlns:env=\"http://www.w3.org/2003/05/soap-envelope\"><env:Header>" + header
                        + "</env:Header><env:Body>" + body + "</env:Body></env:Envelope>");
    }

    static Answer fault(String code, String message) {
        return soap(
                500,
                "",
                "<env:Fault><env:Code><env:Value>env:Receiver</env:Value></env:Code><env:Reason><env:Text xml:lang=\"en\">"
                        + message + "</env:Text></env:Reason><env:Detail>"
                        + element("FaultDetail", "<code>" + code + "</code><message>" + message + "</message>")
                        + "</env:Detail></env:Fault>");
    }
}
