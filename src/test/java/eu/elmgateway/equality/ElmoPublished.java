package eu.elmgateway.equality;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The published schemas of ELMO 1.7, and of the transcripts in which Erasmus Without Paper hands it on. */
final class ElmoPublished {
    private static final String EWP = "https://github.com/erasmus-without-paper/";
    private static final String FOLDER = "elm/official/elmo/";
    private static final Map<String, String> IMPORTS = Map.of(
            "http://www.w3.org/XML/1998/namespace",
            "xml.xsd",
            "http://www.w3.org/2000/09/xmldsig#",
            "xmldsig-core-schema.xsd",
            "http://europass.cedefop.europa.eu/Europass/V2.0",
            "EUROPASS_ISOCountries_V1.1.xsd",
            EWP + "ewp-specs-types-address/tree/stable-v1",
            "ewp-address.xsd",
            EWP + "ewp-specs-architecture/blob/stable-v1/common-types.xsd",
            "ewp-common-types.xsd");

    private ElmoPublished() {}

    static Path schema() {
        return Published.path(FOLDER + "v1.7.0/schema.xsd");
    }

    static Path address() {
        return Published.path(FOLDER + "references/ewp-address.xsd");
    }

    static Path transcriptsSchema() {
        return Published.path("registries/eu-ewp/imobility-tors/endpoints/get-response.xsd");
    }

    static Xsd elmo() {
        return Xsd.of(imports(), schema());
    }

    static Xsd transcripts() {
        var imports = imports();
        imports.put("https://github.com/emrex-eu/elmo-schemas/tree/v1", schema());
        return Xsd.of(imports, transcriptsSchema());
    }

    static Xsd common() {
        return Xsd.of(imports(), Published.path("registries/eu-ewp/common-types.xsd"));
    }

    private static Map<String, Path> imports() {
        var imports = new HashMap<String, Path>();
        IMPORTS.forEach((namespace, file) -> imports.put(namespace, Published.path(FOLDER + "references/" + file)));
        return imports;
    }
}
