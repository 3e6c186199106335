package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckStatus;
import java.util.List;
import java.util.Locale;

/**
 * The JSON face of the checks of Europass: {@code checks: [{check, type, status: {code, uri}, reason, stated: {code, uri}}]}, where
 * {@code type} and {@code uri} are the published IRIs, and {@code stated} is there if a presentation states the check. A
 * report for which nobody asked for them has no such member.
 */
final class ChecksJson {
    private ChecksJson() {}

    static void put(ObjectNode report, List<Check> checks, Locale language) {
        if (!checks.isEmpty()) {
            var array = report.putArray("checks");
            checks.forEach(check -> check(check, array.addObject(), language));
        }
    }

    private static void check(Check check, ObjectNode json, Locale language) {
        json.put("check", check.kind().word()).put("type", check.kind().iri());
        status(check.status(), json.putObject("status"));
        json.put("reason", check.why().in(language));
        if (check.stated() != null) {
            status(check.stated(), json.putObject("stated"));
        }
    }

    private static void status(CheckStatus status, ObjectNode json) {
        json.put("code", status.name()).put("uri", status.iri());
    }
}
