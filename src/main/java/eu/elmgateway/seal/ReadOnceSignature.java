package eu.elmgateway.seal;

import eu.europa.esig.dss.jades.validation.JAdESAttribute;
import eu.europa.esig.dss.jades.validation.JAdESSignature;
import eu.europa.esig.dss.jades.validation.JWS;
import eu.europa.esig.dss.jades.validation.timestamp.JAdESTimestampSource;
import eu.europa.esig.dss.spi.validation.SignatureProperties;
import java.util.List;

/**
 * A signature whose protected header is read once: DSS reads it, with all certificates in it, twice for each attribute that stands
 * before a time-stamp. And without DSS's JSON Schema of JAdES: what it says is advice to DSS's own policy and decides nothing, costs an
 * eighth of a verdict, and {@link JwsHeader} has looked at what matters. For one document, one thread.
 */
final class ReadOnceSignature extends JAdESSignature {
    private static final long serialVersionUID = 1L;

    ReadOnceSignature(JWS jws) {
        super(jws);
    }

    @Override
    protected List<String> validateStructure() {
        return List.of();
    }

    @Override
    public JAdESTimestampSource getTimestampSource() {
        if (signatureTimestampSource == null) {
            signatureTimestampSource = new TimeStamps(this);
        }
        return (JAdESTimestampSource) signatureTimestampSource;
    }

    private static final class TimeStamps extends JAdESTimestampSource {
        private static final long serialVersionUID = 1L;

        private TimeStamps(JAdESSignature signature) {
            super(signature);
        }

        @Override
        protected SignatureProperties<JAdESAttribute> buildSignedSignatureProperties() {
            SignatureProperties<JAdESAttribute> read = super.buildSignedSignatureProperties();
            return new Attributes(read.isExist(), List.copyOf(read.getAttributes()));
        }
    }

    private record Attributes(boolean isExist, List<JAdESAttribute> getAttributes)
            implements SignatureProperties<JAdESAttribute> {}
}
