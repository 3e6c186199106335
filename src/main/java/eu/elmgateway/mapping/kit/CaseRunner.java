package eu.elmgateway.mapping.kit;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFailedException;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.wording.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs cases of mappings: the input is valid by the schema of its format, the mapping makes of it what is expected, that is
 * valid by the schema of its own format, and the mapping says what it is expected to say. What is wrong is told, not thrown.
 * Thread-safe.
 */
public final class CaseRunner {
    private final CaseFiles files;
    private final CaseInput inputs;
    private final CaseSchemas schemas;
    private final CaseOutput outputs;

    /** @param home the folder that holds {@code schemas} */
    public CaseRunner(Path home, SafeReaders readers, ElmModel model, FormatCatalogue formats, Validator validator) {
        this.files = new CaseFiles(home, readers);
        this.inputs = new CaseInput(readers, model, formats);
        this.schemas = new CaseSchemas(formats, validator, model);
        this.outputs = new CaseOutput(readers);
    }

    /** Runs a case. */
    public CaseResult run(Mapping mapping, MappingCase one) {
        var input = one.named("input");
        if (input.isEmpty()) {
            return broken(one, CaseFault.of(one.folder(), Message.of("kit.no-input")));
        }
        try {
            return run(mapping, one, input.get());
        } catch (ConfigException wrong) {
            ConfigException.Problem problem = wrong.problems().get(0);
            Path file = problem.file();
            Path line = problem.place() == null
                    ? file
                    : file.resolveSibling(
                            file.getFileName() + ":" + problem.place().line());
            return broken(one, CaseFault.of(line, Message.verbatim(problem.message() + " " + problem.cure())));
        } catch (MappingFailedException failed) {
            Message what = Message.of("kit.broke", failed.getMessage(), failed.detail());
            return broken(one, failed.late() ? CaseFault.late(input.get(), what) : CaseFault.of(input.get(), what));
        } catch (UnreadableException unreadable) {
            return broken(
                    one, CaseFault.of(input.get(), Message.of("kit.unreadable", unreadable.what(), unreadable.cure())));
        }
    }

    private static CaseResult broken(MappingCase one, CaseFault fault) {
        return new CaseResult(one, List.of(fault), null);
    }

    private CaseResult run(Mapping mapping, MappingCase one, Path input) throws UnreadableException {
        byte[] bytes = CaseFiles.bytes(input);
        List<CaseFault> faults = new ArrayList<>(schemas.input(mapping.descriptor(), input, bytes));
        if (!faults.isEmpty()) {
            return new CaseResult(one, faults, null);
        }
        MappingResult result = inputs.map(mapping, bytes, files.parameters(one, mapping));
        if (result instanceof MappedDocument document) {
            List<Report> reports = schemas.output(document);
            faults.addAll(CaseSchemas.faults(one.folder(), document.format(), reports));
            faults.addAll(document(one, mapping, document));
            return new CaseResult(one, faults, result).remarking(CaseSchemas.remarks(one.folder(), reports));
        } else {
            faults.addAll(refusal(one, result));
        }
        return new CaseResult(one, faults, result);
    }

    private List<CaseFault> document(MappingCase one, Mapping mapping, MappedDocument document)
            throws UnreadableException {
        Path refused = one.file("refused.yaml");
        if (Files.exists(refused)) {
            return List.of(CaseFault.other(refused, Message.of("kit.not-refused"), List.of()));
        }
        return outputs.faults(one, mapping.descriptor().output(), document);
    }

    private List<CaseFault> refusal(MappingCase one, MappingResult result) {
        Path refused = one.file("refused.yaml");
        Refused written = Refused.of(result);
        if (!Files.exists(refused)) {
            return List.of(CaseFault.other(
                    one.folder(), Message.of("kit.refused", written, Refused.words(result)), List.of()));
        }
        Refused expected = files.refused(refused);
        return expected.equals(written)
                ? List.of()
                : List.of(CaseFault.other(
                        refused,
                        Message.of("kit.refused-otherwise"),
                        List.of(Difference.changed("", expected.toString(), written.toString()))));
    }
}
