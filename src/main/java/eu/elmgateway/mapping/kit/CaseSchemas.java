package eu.elmgateway.mapping.kit;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.SchemaCheck;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Holds what goes into a mapping and what comes out of it against their schemas. Thread-safe. */
final class CaseSchemas {
    private static final String MISPLACED = "rules:term-of-class";

    private final FormatCatalogue formats;
    private final Validator validator;
    private final SchemaCheck check;
    private final CredentialJson json;

    CaseSchemas(FormatCatalogue formats, Validator validator, ElmModel model) {
        this.formats = formats;
        this.validator = validator;
        this.check = new SchemaCheck(formats, validator);
        this.json = new CredentialJson(model);
    }

    /** What passes between the gateway's own parts has no folder beneath schemas/, and is held against nothing. */
    private boolean described(FormatId format) {
        return formats.find(format).isPresent();
    }

    List<CaseFault> input(MappingDescriptor descriptor, Path file, byte[] input) {
        if (descriptor.from().stream().noneMatch(this::described)) {
            return descriptor.output() == MappingDescriptor.Output.ELM
                    ? unknown(descriptor.from().get(0), file)
                    : List.of();
        }
        Report report = validator.validate(input, null).report();
        FormatId seen = report.format();
        if (seen != null && !descriptor.from().contains(seen)) {
            return List.of(CaseFault.of(file, Message.of("kit.input-format", seen, descriptor.from())));
        }
        return faults(file, Message.of("kit.input-invalid"), report);
    }

    /** What becomes ELM was pushed, and what is pushed has a folder. */
    private List<CaseFault> unknown(FormatId from, Path file) {
        List<String> known =
                formats.formats().stream().map(format -> format.id().toString()).toList();
        return List.of(CaseFault.of(
                file,
                Nearest.to(from.toString(), known)
                        .map(near -> Message.of("kit.no-format.near", from, near))
                        .orElseGet(() -> Message.of("kit.no-format", from, from.name() + "/" + from.version()))));
    }

    /** What is to be said of the documents that a mapping wrote. */
    List<Report> output(MappedDocument document) {
        if (!described(document.format())) {
            return List.of();
        }
        List<byte[]> documents = document.credentials().isEmpty()
                ? List.of(document.bytes())
                : document.credentials().stream().map(this::bytes).toList();
        return documents.stream()
                .map(one -> check.check(one, document.format()))
                .toList();
    }

    static List<CaseFault> faults(Path folder, FormatId format, List<Report> reports) {
        return reports.stream()
                .flatMap(report -> faults(folder, Message.of("kit.output-invalid", format), report).stream())
                .toList();
    }

    /** What is valid, and yet no mapping means. */
    static List<CaseFault> remarks(Path folder, List<Report> reports) {
        return reports.stream()
                .flatMap(report -> faults(
                        folder,
                        Message.of("kit.output-misplaced"),
                        report,
                        finding -> finding.rule().equals(MISPLACED))
                        .stream())
                .toList();
    }

    private byte[] bytes(Credential credential) {
        return json.bytes(credential);
    }

    private static List<CaseFault> faults(Path file, Message what, Report report) {
        return faults(file, what, report, finding -> finding.severity() == Severity.ERROR);
    }

    private static List<CaseFault> faults(Path file, Message what, Report report, Predicate<Finding> which) {
        List<Difference> errors = report.findings().stream()
                .filter(which)
                .map(finding -> new Difference(finding.place().shown(), words(finding)))
                .toList();
        return errors.isEmpty() ? List.of() : List.of(new CaseFault(file, what, errors, false, false));
    }

    private static Message words(Finding finding) {
        Message cure = finding.cure();
        return cure == null ? finding.what() : finding.what().then(cure);
    }
}
