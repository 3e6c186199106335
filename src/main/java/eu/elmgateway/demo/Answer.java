package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What an intake answered a sample: taken under an id, or refused with a report. */
sealed interface Answer {
    /** Durable; the id leads to its status. */
    record Taken(String submission) implements Answer {}

    /** Invalid; the findings say where and what to write instead. */
    record Refused(JsonNode report) implements Answer {
        /** The first finding in one line: where, and what is wrong. */
        Optional<String> firstFinding() {
            JsonNode finding = report.path("findings").path(0);
            return Optional.ofNullable(finding.path("message").textValue()).map(message -> place(finding) + message);
        }

        private static String place(JsonNode finding) {
            return finding.path("line").asInt() > 0
                    ? "line " + finding.path("line").asInt() + ": "
                    : "";
        }
    }

    /** Neither: the gateway itself could not do it. */
    record Failed(String why) implements Answer {}
}
