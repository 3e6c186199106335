package eu.elmgateway.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.jades.JWSJsonSerializationObject;
import eu.europa.esig.dss.jades.validation.AbstractJWSDocumentValidator;
import eu.europa.esig.dss.jades.validation.JWS;
import eu.europa.esig.dss.jades.validation.JWSSerializationAnalyzerValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.util.List;

/**
 * DSS on one signature of a JWS that was taken apart before, so that it is not written as JSON and read several times over to be judged.
 * Used with a policy that does not ask for {@link #UNASKED}, so that no report tells of a check that was not made.
 */
final class JwsValidator extends AbstractJWSDocumentValidator {
    /** What the policy must not ask for. */
    static final String UNASKED = "getStructuralValidationConstraint";

    JwsValidator(Evidence.OfJws evidence) {
        super(new Analyzer(evidence));
    }

    private static final class Analyzer extends JWSSerializationAnalyzerValidator {
        private final JWS signature;

        private Analyzer(Evidence.OfJws evidence) {
            // DSS looks through all archives for what a document may be if nobody says it.
            this.document = new InMemoryDocument(evidence.payload(), "document", MimeTypeEnum.JSON);
            this.signature = JwsOfDss.of(evidence);
        }

        @Override
        public JWSJsonSerializationObject getJwsJsonSerializationObject() {
            return signature.getJwsJsonSerializationObject();
        }

        @Override
        protected List<AdvancedSignature> buildSignatures() {
            var judged = new ReadOnceSignature(signature);
            judged.setFilename(document.getName());
            judged.setSigningCertificateSource(signingCertificateSource);
            judged.initBaselineRequirementsChecker(certificateVerifier);
            validateSignaturePolicy(judged);
            return List.of(judged);
        }
    }
}
