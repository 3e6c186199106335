package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Variant;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a document that is about to leave against the schema of its own format. Thread-safe. */
@FunctionalInterface
public interface OutputCheck {
    /**
     * The report on a document.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    Report check(FormatId format, byte[] document);

    /**
     * The report on a document by one variant of its format's rules, where they have known defects; unless it is known better,
     * there is one only.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    default Report check(FormatId format, byte[] document, Variant variant) {
        return check(format, document);
    }

    /**
     * What is wrong with a file that may be too large for memory; empty if nothing is. Unless it is known better, the file is
     * read whole.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    default Optional<String> fault(FormatId format, Path file) throws IOException {
        return fault(format, Files.readAllBytes(file));
    }

    /**
     * What is wrong with a document; empty if nothing is.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    default Optional<String> fault(FormatId format, byte[] document) {
        Report report = check(format, document);
        return report.verdict() == Verdict.VALID ? Optional.empty() : Optional.of(Conformity.words(report));
    }
}
