package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;

/** A rule as SARIF describes it (3.49), from a finding that breaks it. */
final class SarifRule {
    private SarifRule() {}

    static ObjectNode of(Finding finding, Words words) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("id", finding.rule());
        rule.putObject("shortDescription").put("text", described(finding, words));
        rule.putObject("fullDescription").put("text", finding.message(words.language()));
        String advice = finding.advice(words.language());
        rule.putObject("help").put("text", advice == null ? finding.message(words.language()) : advice);
        rule.putObject("defaultConfiguration").put("level", level(finding.severity()));
        rule.putObject("properties").put("layer", Words.word(finding.layer()));
        return rule;
    }

    /** The severity as SARIF calls it (3.27.10). */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String described(Finding finding, Words words) {
        String rule = finding.rule();
        String name = rule.substring(rule.indexOf(':') + 1);
        int slash = name.lastIndexOf('/');
        if (rule.startsWith("elm:") && slash > 0) {
            return words.say("rule.shacl", name.substring(0, slash), name.substring(slash + 1));
        }
        if (rule.startsWith("xsd:") || rule.startsWith("json-schema:")) {
            return words.say("rule." + rule.substring(0, rule.indexOf(':')), name);
        }
        return words.say("rule.other", finding.message(words.language()));
    }
}
