package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A known defect of a version of the model as published. Immutable.
 *
 * @param id what reports call it
 * @param name in a few words
 * @param effect what it does to documents
 * @param repair what the repaired profiles do instead, or why nothing is mended
 * @param advice what to write as long as the profile is used as published, null if nothing in particular
 * @param finds rules of findings as published that may be due to it
 * @param instead rules of findings as repaired that say the document is wrong all the same
 * @param adds rules that its repair makes possible
 */
record Defect(
        String id,
        Message name,
        Message effect,
        Message repair,
        @Nullable Message advice,
        List<Pattern> finds,
        List<Pattern> instead,
        List<Pattern> adds) {

    /** Whether a finding of this rule may be due to it. */
    boolean finds(String rule) {
        return matches(finds, rule);
    }

    /** Whether its repair makes a finding of this rule possible. */
    boolean adds(String rule) {
        return matches(adds, rule);
    }

    /** Whether the document is wrong all the same, by the rules of what is found as repaired. */
    boolean replacedBy(Collection<String> rules) {
        return rules.stream().anyMatch(rule -> matches(instead, rule));
    }

    private static boolean matches(List<Pattern> patterns, String rule) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(rule).matches());
    }
}
