package eu.elmgateway;

import eu.elmgateway.delivery.OutputCheck;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.LargeFileCheck;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.SchemaCheck;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Checks what leaves by the schemas of the formats there are. Thread-safe. */
final class OwnFormats implements OutputCheck {
    private final SchemaCheck documents;
    private final LargeFileCheck files;

    OwnFormats(SafeReaders readers, FormatCatalogue formats, Validator validator) {
        this.documents = new SchemaCheck(formats, validator);
        this.files = new LargeFileCheck(readers, formats);
    }

    @Override
    public Report check(FormatId format, byte[] document) {
        return documents.check(document, format);
    }

    @Override
    public Report check(FormatId format, byte[] document, Variant variant) {
        return documents.check(document, format, variant);
    }

    @Override
    public Optional<String> fault(FormatId format, Path file) throws IOException {
        return files.fault(file, format);
    }
}
