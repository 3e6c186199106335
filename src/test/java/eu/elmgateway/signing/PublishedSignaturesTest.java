package eu.elmgateway.signing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signatures under published ELMO documents. All five are by RSA-SHA1, and none is intact: they were laid out anew for readers
 * after they were signed, the signed part of the signature as well.
 */
class PublishedSignaturesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "registries/eu-emrex-elmo/elmo-schemas/example.xml",
                "elm/samples/valid/elmo/v1.0.0_example.xml",
                "elm/samples/valid/elmo/v1.1.0_example.xml",
                "elm/samples/valid/elmo/v1.3.0_example.xml",
                "elm/samples/invalid/elmo/v1.2_example.xml",
            })
    void everyPublishedOneIsBySha1AndWasChangedSince(String file) throws Exception {
        byte[] bytes = Files.readAllBytes(Published.path(file));
        var readers = new SafeReaders(Limits.standard());
        var refused = new SignatureCheck(readers, false).of(bytes);
        assertTrue(refused.reason().contains("RSA-SHA1"), refused::reason);
        var broken = new SignatureCheck(readers, true).of(bytes);
        assertTrue(broken.reason().startsWith("the signature was changed"), broken::reason);
    }
}
