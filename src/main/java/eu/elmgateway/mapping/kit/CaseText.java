package eu.elmgateway.mapping.kit;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a case does not pass, in lines for a person. */
public final class CaseText {
    private static final int MOST = 25;

    private CaseText() {}

    /** The faults and remarks of a case: for each the file and what is wrong, below it the differences. */
    public static List<String> lines(CaseResult result, Locale language) {
        List<String> lines = lines(result.faults(), language);
        lines.addAll(remarks(result, language));
        return lines;
    }

    /** Its remarks alone. */
    public static List<String> remarks(CaseResult result, Locale language) {
        return lines(result.remarks(), language);
    }

    private static List<String> lines(List<CaseFault> faults, Locale language) {
        List<String> lines = new ArrayList<>();
        for (CaseFault fault : faults) {
            lines.add(fault.file() + ": " + fault.what().in(language));
            fault.differences().stream().limit(MOST).forEach(one -> lines.add("    " + line(one, language)));
            int more = fault.differences().size() - MOST;
            if (more > 0) {
                lines.add("    " + Message.of("kit.more", more).in(language));
            }
        }
        return lines;
    }

    private static String line(Difference one, Locale language) {
        String what = one.what().in(language);
        return one.where().isEmpty() ? what : one.where() + ": " + what;
    }
}
