package eu.elmgateway.safe;

import java.util.Set;
import java.util.regex.Pattern;

/** What the engine says of a schema that does not compile, for whoever wrote it: what is wrong, and what to write. */
record XsdProblem(String message, String cure) {
    private static final Pattern NEWER = Pattern.compile("(?:Element '|starting at: )"
            + "(assert|assertion|alternative|openContent|defaultOpenContent|override)(?:'|\\.)");
    private static final Set<String> RULES = Set.of("assert", "assertion");

    static XsdProblem of(String said) {
        var newer = NEWER.matcher(said);
        return newer.find()
                ? new XsdProblem(
                        "The gateway reads XML Schema 1.0, which has no xs:" + newer.group(1) + ".",
                        cure(newer.group(1)))
                : new XsdProblem("This XML Schema cannot be used: " + said, "Correct it.");
    }

    private static String cure(String element) {
        return RULES.contains(element)
                ? "Put the rule into a Schematron file and name it as schematron: in format.yaml."
                : "Take it out, and say it in the words of XML Schema 1.0.";
    }
}
