package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import java.util.List;

/**
 * Says whether pushed bytes are a valid document of a known format, and hands on what was read of it so that nothing is read
 * twice. Thread-safe.
 */
@FunctionalInterface
public interface Validating {
    /** Validates; whatever the bytes are, the answer is a report. */
    Checked check(byte[] bytes, String mediaType);

    /** A report, and how to take the credentials out of the document if it is valid. */
    interface Checked {
        Report report();

        /**
         * The canonical credentials of a valid document.
         *
         * @throws IllegalStateException if the report's verdict is not valid
         */
        Canonical canonical();
    }

    /**
     * Canonical credentials.
     *
     * @param findings what a mapping had to leave out or to infer on the way
     */
    record Canonical(List<Credential> credentials, List<Finding> findings) {
        public Canonical {
            credentials = List.copyOf(credentials);
            findings = List.copyOf(findings);
        }
    }
}
