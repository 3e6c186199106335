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
     * @param late whether it is refused only because a case ran out of time, which may go well another time
     */
    record Verdict(@Nullable Mapping mapping, @Nullable OutOfService refusal, boolean late) {}

    /** @param passed whether its cases passed before, and nothing has changed since */
    Verdict judge(MappingFolder folder, boolean passed) {
        Mapping mapping;
        try {
            mapping = folders.load(folder);
        } catch (ConfigException wrong) {
            return new Verdict(
                    null, new OutOfService(folder.name(), folders.readable(folder), wrong.problems()), false);
        }
        return passed ? new Verdict(mapping, null, false) : tried(folder, mapping);
    }

    private Verdict tried(MappingFolder folder, Mapping mapping) {
        List<MappingCase> cases = MappingCase.of(folder);
        if (cases.isEmpty()) {
            return refused(folder, mapping, List.of(caseless(folder)), false);
        }
        List<CaseFault> faults = faults(mapping, cases);
        return faults.isEmpty()
                ? new Verdict(mapping, null, false)
                : refused(
                        folder,
                        mapping,
                        faults.stream().map(fault -> problem(folder, fault)).toList(),
                        faults.stream().allMatch(CaseFault::late));
    }

    private static Verdict refused(
            MappingFolder folder, Mapping mapping, List<ConfigException.Problem> problems, boolean late) {
        return new Verdict(null, new OutOfService(folder.name(), mapping.descriptor(), problems), late);
    }

    private static ConfigException.Problem caseless(MappingFolder folder) {
        return new ConfigException.Problem(
                folder.path(),
                null,
                "The mapping has no case.",
                "Add cases/<name>/ with a document, then run elm-gateway mapping test --accept.");
    }

    /** None after one that ran out of time: if its stylesheet never ends, it keeps its thread. */
    private List<CaseFault> faults(Mapping mapping, List<MappingCase> cases) {
        List<CaseFault> faults = new ArrayList<>();
        for (MappingCase one : cases) {
            faults.addAll(runner.apply(mapping, one).faults());
            if (faults.stream().anyMatch(CaseFault::late)) {
                break;
            }
        }
        return faults;
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
                "Run elm-gateway mapping test " + folder.name()
                        + (fault.late()
                                ? "; if it is slow there too, find the loop in it."
                                : ", and mend the mapping or accept what it writes."));
    }
}
