package eu.elmgateway.cli;

import eu.elmgateway.format.Format;
import eu.elmgateway.input.Input;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.wording.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks one input. A defect of ours on one document is that document's "could not be checked" and keeps none of the others
 * from being checked. Thread-safe.
 *
 * @param format what every document is to be taken for, null to look at it
 * @param converting adds what is found on the way to ELM
 * @param checks makes the checks of Europass, null if nobody asked for them
 */
record Checking(
        Validator validator,
        @Nullable WantedFormat format,
        ValidationOptions options,
        Converting converting,
        @Nullable EuropassChecks checks) {
    Checked check(Input input) {
        if (input instanceof Input.Unread unread) {
            return new Checked(input, Report.unread(unread.why()));
        }
        try {
            byte[] document = ((Input.Document) input).bytes();
            Report report = options.draft() ? report(document) : converting.converted(report(document), document);
            report = checks == null ? report : checks.in(report, document, options);
            return new Checked(input, input.line() == 0 ? report : report.from(input.line()));
        } catch (ConfigException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            String defect = e.getClass().getSimpleName();
            return new Checked(input, Report.unread(Message.of("input.defect", defect)));
        }
    }

    private Report report(byte[] document) {
        if (format == null) {
            return validator.validate(document, null, options).report();
        }
        Optional<Format> exact = format.exact();
        if (exact.isPresent()) {
            return validator.validateAs(document, exact.get(), options).report();
        }
        Report seen = validator.validate(document, null, options).report();
        return format.admits(seen.format())
                ? seen
                : validator.validateAs(document, format.newest(), options).report();
    }
}
