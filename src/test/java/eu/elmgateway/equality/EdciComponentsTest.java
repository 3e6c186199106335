package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.equality.EdciPublished.Edition;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type, element and key that the published EDCI schemas declare is declared alike in ours, and no other. */
class EdciComponentsTest {
    @ParameterizedTest
    @MethodSource("eu.elmgateway.equality.EdciPublished#editions")
    void declaresWhatThePublishedSchemaDeclares(Edition edition) {
        assertEquals(
                edition.publishedComponents().shapes(), edition.ourComponents().shapes());
    }

    @Test
    void declaresThePartOfTheW3cDataModelAlike() {
        Path ours = Path.of("schemas/edci-xml/common/verifiable-credential.xsd").toAbsolutePath();
        assertEquals(published("w3c_verifiableCredentials.xsd"), shapes(ours));
    }

    @Test
    void versionsDifferOnlyWhereTheReadmeSaysSo() {
        assertEquals(
                Set.of("complexType EuropassCredentialType"),
                differences(ours("1.0/credential.xsd"), ours("1.1/credential.xsd")));
        assertEquals(
                Set.of(
                        "complexType ContactPointType",
                        "complexType AccreditationType",
                        "complexType DisplayParametersType"),
                differences(ours("1.1/credential.xsd"), ours("1.2/credential.xsd")));
        assertEquals(ours("1.0/presentation.xsd"), ours("1.2/presentation.xsd"));
    }

    @ParameterizedTest
    @CsvSource({
        "xmldsig-core-schema.xsd, /xsd/xmldsig-core-schema.xsd",
        "XAdES01903v132-201601.xsd, /xsd/XAdES01903v132-202407.xsd",
    })
    void signatureSchemasOfTheLibraryAreThePublishedOnes(String published, String library) {
        assertEquals(published(published), XsdComponents.onClassPath(library).shapes());
    }

    @Test
    void declaresThePartOfXades141Alike() {
        Path ours = Path.of("schemas/edci-xml/common/xades-1.4.1.xsd").toAbsolutePath();
        assertEquals(published("XAdES01903v141-201601.xsd"), shapes(ours));
    }

    private static SortedMap<String, String> published(String file) {
        return shapes(EdciPublished.file(file));
    }

    private static SortedMap<String, String> ours(String file) {
        return shapes(Path.of("schemas/edci-xml", file).toAbsolutePath());
    }

    private static SortedMap<String, String> shapes(Path schema) {
        return XsdComponents.of(schema).shapes();
    }

    private static Set<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }
}
