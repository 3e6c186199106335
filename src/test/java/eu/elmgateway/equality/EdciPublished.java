package eu.elmgateway.equality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The published EDCI schemas, ours, and the published samples with their verdicts. */
final class EdciPublished {
    private static final String SAMPLES = "elm/samples/";
    /** How the index of samples calls a schema: its beginning, the published file, and the folder and file of ours. */
    private static final List<Edition> EDITIONS = List.of(
            new Edition("g1.0", "genericschema.xsd", "1.0/credential.xsd"),
            new Edition("g1.1", "genericschema_1.1.xsd", "1.1/credential.xsd"),
            new Edition("g1.2", "genericschema_1.2.xsd", "1.2/credential.xsd"),
            new Edition("acc1.2", "accreditationschema_1.2.xsd", "1.2/credential.xsd"),
            new Edition("dp1.2", "diplomasupplementschema_1.2.xsd", "1.2/credential.xsd"),
            new Edition("m1.0", "mandatedschema_1.0.xsd", "1.0/presentation.xsd"),
            new Edition("sh1.0", "sharedschema_1.0.xsd", "1.0/presentation.xsd"),
            new Edition("m1.1", "mandatedschema_1.1.xsd", "1.1/presentation.xsd"),
            new Edition("sh1.1", "sharedschema_1.1.xsd", "1.1/presentation.xsd"),
            new Edition("mg1.2", "mandatedschema_generic_1.2.xsd", "1.2/presentation.xsd"),
            new Edition("shg1.2", "sharedschema_generic_1.2.xsd", "1.2/presentation.xsd"),
            new Edition("ma1.2", "mandatedschema_accred_1.2.xsd", "1.2/presentation.xsd"),
            new Edition("sha1.2", "sharedschema_accred_1.2.xsd", "1.2/presentation.xsd"),
            new Edition("mdp1.2", "mandatedschema_dp_1.2.xsd", "1.2/presentation.xsd"),
            new Edition("shdp1.2", "sharedschema_dp_1.2.xsd", "1.2/presentation.xsd"));

    /** One published schema and the one of ours that must equal it. */
    record Edition(String name, String published, String ours) {
        XsdComponents publishedComponents() {
            return XsdComponents.of(file(published));
        }

        XsdComponents ourComponents() {
            return XsdComponents.of(Path.of("schemas/edci-xml", ours).toAbsolutePath());
        }

        Xsd publishedXsd() {
            return Xsd.of(signatureSchemas(), file(published));
        }

        Xsd ourXsd() {
            return Xsd.of(Map.of(), Path.of("schemas/edci-xml", ours));
        }

        @Override
        public String toString() {
            return published;
        }
    }

    /** One published document, the schema it was judged by and how many errors that found. */
    record Sample(Path path, Edition edition, int errors) {
        byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return path.getFileName() + " by " + edition;
        }
    }

    private EdciPublished() {}

    static Stream<Edition> editions() {
        return EDITIONS.stream();
    }

    /** A published schema file. */
    static Path file(String name) {
        return Published.path("elm/official/edci-xsd/edc-app-1.7/" + name);
    }

    /** Every sample of EDCI XML that lies there; the index also lists near-duplicates that do not. */
    static Stream<Sample> samples() {
        List<SampleIndex.Row> rows = SampleIndex.read(Published.path(SAMPLES + "index.csv"));
        return rows.stream()
                .filter(row -> row.get("kind").equals("europassCredential")
                        || row.get("kind").equals("verifiablePresentation"))
                .filter(row -> row.get("file").startsWith("samples/"))
                .filter(row -> row.get("format").equals("XML"))
                .map(EdciPublished::sample);
    }

    private static Sample sample(SampleIndex.Row row) {
        String used = row.get("xsd_schema_used").replaceAll(" .*", "");
        Edition edition = editions()
                .filter(candidate -> candidate.name().equals(used))
                .findFirst()
                .orElseThrow();
        return new Sample(Published.path("elm/" + row.get("file")), edition, Integer.parseInt(row.get("xsd_errors")));
    }

    /** The published signature schemas, so that not even these are taken from where ours come. */
    private static Map<String, Path> signatureSchemas() {
        return Map.of(
                "http://www.w3.org/2000/09/xmldsig#", file("xmldsig-core-schema.xsd"),
                "http://uri.etsi.org/01903/v1.3.2#", file("XAdES01903v132-201601.xsd"),
                "http://uri.etsi.org/01903/v1.4.1#", file("XAdES01903v141-201601.xsd"));
    }
}
