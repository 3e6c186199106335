package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.CredentialOrigin;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether pushed bytes are a valid document of a known format, and hands on what was read of it so that nothing is read
 * twice. Thread-safe.
 */
@FunctionalInterface
public interface Validating {
    /** Validates as every push is; whatever the bytes are, the answer is a report. */
    default Checked check(byte[] bytes, String mediaType) {
        return check(bytes, mediaType, standard());
    }

    /** How a push is judged. */
    default ValidationOptions standard() {
        return ValidationOptions.STANDARD;
    }

    /**
     * Says before any document is read whether what is asked for exists.
     *
     * @throws IllegalArgumentException if it does not; the message lists what does
     */
    default void demand(ValidationOptions options) {
        // Where there is no choice, nothing can be wrong with it.
    }

    /** Validates as somebody wants it; what is wanted was demanded before. */
    Checked check(byte[] bytes, String mediaType, ValidationOptions options);

    /** A report, and how to take the credentials out of the document if it is valid. */
    interface Checked {
        Report report();

        /** The document as text, to quote from. */
        String text();

        /** Where the credential stands in the document, for what is told of it later; empty if the document is no ELM. */
        default Optional<CredentialOrigin> origin() {
            return Optional.empty();
        }

        /**
         * The canonical credentials of a valid document, as {@link #canonical(MappingSettings)} has them where nothing is set.
         */
        default Canonical canonical() {
            return canonical(MappingSettings.NONE);
        }

        /**
         * The canonical credentials of a valid document.
         *
         * @param settings what its sender says beyond it
         * @throws IllegalStateException if the report's verdict is not valid
         */
        Canonical canonical(MappingSettings settings);
    }

    /**
     * Canonical credentials.
     *
     * @param findings what a mapping had to leave out or to infer on the way
     * @param loss what became of every value of the document; null if it was not mapped
     * @param mapping by which mapping they were made: its name, {@code @}, the hash of its files; null if by none
     * @param unclear whether there are none for a reason that lies with us, so that the same document may be sent again
     */
    record Canonical(
            List<Credential> credentials,
            List<Finding> findings,
            @Nullable LossReport loss,
            boolean unclear,
            @Nullable String mapping) {
        /** What was mapped. */
        public Canonical(List<Credential> credentials, List<Finding> findings, @Nullable LossReport loss) {
            this(credentials, findings, loss, false, null);
        }

        /** Where nothing was mapped. */
        public Canonical(List<Credential> credentials, List<Finding> findings) {
            this(credentials, findings, null);
        }

        public Canonical {
            credentials = List.copyOf(credentials);
            findings = List.copyOf(findings);
        }

        /** The report on the document with these findings. */
        public Report in(Report report) {
            if (findings.isEmpty()) {
                return report;
            }
            Message note = Message.of("structure.note.mapping");
            return report.then(
                    unclear
                            ? new LayerResult(LayerName.MAPPING, Verdict.UNCLEAR, findings, note)
                            : LayerResult.of(LayerName.MAPPING, findings, note));
        }
    }
}
