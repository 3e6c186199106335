package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.MappingResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a case. Immutable. */
public final class CaseResult {
    private final MappingCase which;
    private final List<CaseFault> faults;
    private final List<CaseFault> remarks;
    private final @Nullable MappingResult result;

    CaseResult(MappingCase which, List<CaseFault> faults, @Nullable MappingResult result) {
        this(which, faults, List.of(), result);
    }

    private CaseResult(
            MappingCase which, List<CaseFault> faults, List<CaseFault> remarks, @Nullable MappingResult result) {
        this.which = which;
        this.faults = List.copyOf(faults);
        this.remarks = List.copyOf(remarks);
        this.result = result;
    }

    /** The same, with what is to be looked at though it passes. */
    CaseResult remarking(List<CaseFault> some) {
        return new CaseResult(which, faults, some, result);
    }

    /** The case. */
    public MappingCase which() {
        return which;
    }

    /** Why it does not pass; none if it does. */
    public List<CaseFault> faults() {
        return faults;
    }

    /** What is to be looked at, whether it passes or not. */
    public List<CaseFault> remarks() {
        return remarks;
    }

    /** What the mapping made of the input, if it came so far. */
    public Optional<MappingResult> result() {
        return Optional.ofNullable(result);
    }

    public boolean passed() {
        return faults.isEmpty();
    }

    /** Whether all that is wrong with it is that the mapping does something else. */
    public boolean acceptable() {
        return result != null && faults.stream().allMatch(CaseFault::acceptable);
    }
}
