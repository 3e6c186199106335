package eu.elmgateway.seal;

import eu.europa.esig.dss.jades.validation.AbstractJWSDocumentValidator;
import eu.europa.esig.dss.jades.validation.JAdESSignature;
import eu.europa.esig.dss.jades.validation.JWS;
import eu.europa.esig.dss.jades.validation.JWSSerializationAnalyzerValidator;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.util.ArrayList;
import java.util.List;

/**
 * DSS on a JWS in JSON serialisation, without its JSON Schema of JAdES: what it says is advice to DSS's own policy and decides
 * nothing, costs an eighth of a verdict, and {@link JwsHeader} has looked at what matters. Used with a policy that does not ask for it, so
 * that no report tells of a check that was not made.
 */
final class JwsValidator extends AbstractJWSDocumentValidator {
    /** What the policy must not ask for. */
    static final String UNASKED = "getStructuralValidationConstraint";

    JwsValidator(DSSDocument envelope) {
        super(new Analyzer(envelope));
    }

    private static final class Analyzer extends JWSSerializationAnalyzerValidator {
        private Analyzer(DSSDocument envelope) {
            super(envelope);
        }

        @Override
        protected List<AdvancedSignature> buildSignatures() {
            List<AdvancedSignature> signatures = new ArrayList<>();
            for (JWS jws : getJwsJsonSerializationObject().getSignatures()) {
                var signature = new Unmeasured(jws);
                signature.setFilename(document.getName());
                signature.setSigningCertificateSource(signingCertificateSource);
                signature.setDetachedContents(detachedContents);
                signature.initBaselineRequirementsChecker(certificateVerifier);
                validateSignaturePolicy(signature);
                signatures.add(signature);
            }
            return signatures;
        }
    }

    private static final class Unmeasured extends JAdESSignature {
        private static final long serialVersionUID = 1L;

        private Unmeasured(JWS jws) {
            super(jws);
        }

        @Override
        protected List<String> validateStructure() {
            return List.of();
        }
    }
}
