package eu.elmgateway.equality;

import java.util.Map;

/** The published schemas of the messages of a Domibus access point. */
public final class DomibusPublished {
    private static final String FOLDER = "registries/eu-edelivery-domibus/wsplugin/";

    private DomibusPublished() {}

    /** What stands in headers and bodies. */
    public static Xsd messages() {
        return Xsd.of(
                Map.of(
                        "http://www.w3.org/XML/1998/namespace", Published.path(FOLDER + "xml.xsd"),
                        "http://www.w3.org/2005/05/xmlmime", Published.path(FOLDER + "xmlmime.xsd")),
                Published.path(FOLDER + "webservicePlugin-body.xsd"),
                Published.path(FOLDER + "webservicePlugin-header.xsd"));
    }
}
