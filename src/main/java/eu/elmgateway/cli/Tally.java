package eu.elmgateway.cli;

import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what came of the documents. */
final class Tally {
    private int valid;
    private int invalid;
    private int unread;
    private long errors;
    private long warnings;

    void add(Report report) {
        switch (report.verdict()) {
            case VALID -> valid++;
            case INVALID -> invalid++;
            case UNCLEAR, SKIPPED -> unread++;
        }
        List<FindingGroup> groups = report.groups();
        errors += count(groups, Severity.ERROR);
        warnings += count(groups, Severity.WARNING);
    }

    private static long count(List<FindingGroup> groups, Severity severity) {
        return groups.stream()
                .filter(group -> group.finding().severity() == severity)
                .mapToLong(group -> group.places().size())
                .sum();
    }

    int documents() {
        return valid + invalid + unread;
    }

    int wrong() {
        return invalid + unread;
    }

    /** What the shell is told. What could not be checked weighs most: nobody knows whether it is good. */
    ExitCode exitCode(Severity failOn) {
        if (unread > 0) {
            return ExitCode.UNAVAILABLE;
        }
        boolean warned = failOn == Severity.WARNING && warnings > 0;
        return invalid > 0 || warned ? ExitCode.FINDINGS : ExitCode.GOOD;
    }

    /** One line: {@code 37 documents: 31 valid, 5 invalid, 1 could not be checked; 12 errors, 3 warnings; 2.1 s}. */
    String line(double seconds, Locale language) {
        List<Message> verdicts = new ArrayList<>();
        said(verdicts, "valid", valid);
        said(verdicts, "invalid", invalid);
        said(verdicts, "unread", unread);
        List<Message> findings = new ArrayList<>();
        said(findings, "errors", errors);
        said(findings, "warnings", warnings);
        String time = String.format(language, "%.1f", seconds);
        Message what = findings.isEmpty()
                ? Message.of("cli.summary.clean", counted("documents", documents()), verdicts, time)
                : Message.of("cli.summary", counted("documents", documents()), verdicts, findings, time);
        return what.in(language);
    }

    private static void said(List<Message> parts, String what, long count) {
        if (count > 0) {
            parts.add(counted(what, count));
        }
    }

    private static Message counted(String what, long count) {
        return Message.of("cli." + what + (count == 1 ? ".one" : ""), count);
    }
}
