package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.OutOfService;
import eu.elmgateway.safe.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Says whether a mapping may be taken into service: it can be loaded, has a case, and all its cases pass. Thread-safe. */
final class Admission {
    private final MappingFolders folders;
    private final BiFunction<Mapping, MappingCase, CaseResult> runner;

    Admission(MappingFolders folders, BiFunction<Mapping, MappingCase, CaseResult> runner) {
        this.folders = folders;
        this.runner = runner;
    }

    /**
     * The answer.
     *
     * @param mapping null if it may not
     * @param refusal null if it may
     */
    record Verdict(@Nullable Mapping mapping, @Nullable OutOfService refusal) {}

    /** @param passed whether its cases passed before, and nothing has changed since */
    Verdict judge(MappingFolder folder, boolean passed) {
        Mapping mapping;
        try {
            mapping = folders.load(folder);
        } catch (ConfigException wrong) {
            return new Verdict(null, new OutOfService(folder.name(), folders.readable(folder), wrong.problems()));
        }
        List<ConfigException.Problem> problems = passed ? List.of() : problems(folder, mapping);
        return problems.isEmpty()
                ? new Verdict(mapping, null)
                : new Verdict(null, new OutOfService(folder.name(), mapping.descriptor(), problems));
    }

    private List<ConfigException.Problem> problems(MappingFolder folder, Mapping mapping) {
        List<MappingCase> cases = MappingCase.of(folder);
        if (cases.isEmpty()) {
            return List.of(new ConfigException.Problem(
                    folder.path(),
                    null,
                    "The mapping has no case.",
                    "Add cases/<name>/ with a document, then run elm-gateway mapping test --accept."));
        }
        List<ConfigException.Problem> problems = new ArrayList<>();
        for (MappingCase one : cases) {
            runner.apply(mapping, one).faults().forEach(fault -> problems.add(problem(folder, fault)));
        }
        return problems;
    }

    /** The values that differ are left out: this goes to a log, and somebody may have made a case of real data. */
    private static ConfigException.Problem problem(MappingFolder folder, CaseFault fault) {
        String first = fault.differences().isEmpty()
                ? ""
                : " Differences: " + fault.differences().size() + ", the first at "
                        + fault.differences().get(0).where() + ".";
        return new ConfigException.Problem(
                fault.file(),
                null,
                fault.what() + first,
                "Run elm-gateway mapping test " + folder.name() + ", and mend the mapping or accept what it writes.");
    }
}
