package eu.elmgateway.mapping.kit;

import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * Why a case does not pass.
 *
 * @param file the file that is wrong, or that says something else than the mapping
 * @param what what is wrong with it
 * @param differences one by one, if there are any
 * @param acceptable whether what the mapping wrote can become what is expected
 * @param late whether the mapping only ran out of time, so that nobody knows what it would have written
 */
public record CaseFault(Path file, Message what, List<Difference> differences, boolean acceptable, boolean late) {
    public CaseFault {
        differences = List.copyOf(differences);
    }

    /** What somebody has to mend by hand. */
    static CaseFault of(Path file, Message what) {
        return new CaseFault(file, what, List.of(), false, false);
    }

    /** What another time may go well. */
    static CaseFault late(Path file, Message what) {
        return new CaseFault(file, what, List.of(), false, true);
    }

    /** What the mapping does otherwise than the case says. */
    static CaseFault other(Path file, Message what, List<Difference> differences) {
        return new CaseFault(file, what, differences, true, false);
    }
}
