package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the schema that a registry's keeper has published says of what arrived there. */
public final class PublishedForm {
    private PublishedForm() {}

    /**
     * What is wrong with a document, nothing if it is valid. KOSKI serves its schema to those alone who are connected, and evidence
     * for OOTS may be anything: there is nothing to compare with.
     *
     * @param folder for schemas that have to be written down on the way
     */
    public static Collection<?> errors(String registry, byte[] document, Path folder) throws IOException {
        return switch (registry) {
            case "fi-virta" ->
                Xsd.of(Map.of(), Published.path("registries/fi-virta/Virta.xsd"))
                        .errors(document);
            case "fr-cpf" ->
                Xsd.of(Map.of(), Published.path("registries/fr-cdc-passeport/cpf.xsd"))
                        .errors(document);
            case "eu-emrex", "eu-emrex-emp" -> ElmoPublished.elmo().errors(document);
            case "eu-ewp-tors" -> ElmoPublished.transcripts().errors(document);
            case "de-xhochschule" -> XHochschulePublished.published().errors(document);
            case "it-anis" -> AnisPublished.wrongPlacesOfDegrees(folder, new ObjectMapper().readTree(document));
            default -> List.of();
        };
    }

    /** What is wrong with an error of Erasmus Without Paper, by its published common types. */
    public static Collection<?> ofEwpError(byte[] document) throws Exception {
        return ElmoPublished.common().errors(document);
    }
}
