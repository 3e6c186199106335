package eu.elmgateway.cli;

import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.kit.CaseFault;
import eu.elmgateway.mapping.kit.CaseResult;
import eu.elmgateway.mapping.kit.CaseText;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of the cases of a mapping, a row each. */
record TestedMapping(List<TestedMapping.Row> rows) {
    TestedMapping {
        rows = List.copyOf(rows);
    }

    /** A row of the table, and what is said of it below. */
    sealed interface Row permits Case, Other {
        /** Mapping and case. */
        String title();

        List<String> cells(Locale language);

        List<String> lines(Locale language);

        ExitCode exitCode();
    }

    /**
     * A case that was run.
     *
     * @param accepted the files that were written, since what they expected was not what the mapping writes
     */
    record Case(CaseResult result, List<Path> accepted) implements Row {
        @Override
        public String title() {
            return result.which().mapping().name() + " " + result.which().name();
        }

        @Override
        public List<String> cells(Locale language) {
            return List.of(
                    result.which().mapping().name(),
                    result.which().name(),
                    verdict().in(language));
        }

        private Message verdict() {
            if (result.passed()) {
                return Message.of("kit.passed");
            }
            int differences = result.faults().stream()
                    .map(CaseFault::differences)
                    .mapToInt(List::size)
                    .sum();
            return accepted.isEmpty() ? Message.of("kit.failed", Math.max(1, differences)) : Message.of("kit.accepted");
        }

        @Override
        public List<String> lines(Locale language) {
            return accepted.isEmpty()
                    ? CaseText.lines(result, language)
                    : Stream.concat(
                                    accepted.stream()
                                            .map(file -> Message.of("kit.written", file)
                                                    .in(language)),
                                    CaseText.remarks(result, language).stream())
                            .toList();
        }

        @Override
        public ExitCode exitCode() {
            return result.passed() || !accepted.isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
        }
    }

    /** A mapping whose cases could not be run. */
    record Other(MappingFolder folder, Message verdict, List<Message> said, ExitCode exitCode) implements Row {
        @Override
        public String title() {
            return folder.name();
        }

        @Override
        public List<String> cells(Locale language) {
            return List.of(folder.name(), "-", verdict.in(language));
        }

        @Override
        public List<String> lines(Locale language) {
            return said.stream().map(one -> one.in(language)).toList();
        }
    }

    static TestedMapping broken(MappingFolder folder, ConfigException wrong) {
        List<Message> problems = wrong.problems().stream()
                .map(problem -> Message.verbatim(problem.toString()))
                .toList();
        return new TestedMapping(
                List.of(new Other(folder, Message.of("kit.not-loaded"), problems, ExitCode.CONFIGURATION)));
    }

    static TestedMapping without(MappingFolder folder) {
        Message cure = Message.of("kit.no-case.advice", folder.cases());
        return new TestedMapping(
                List.of(new Other(folder, Message.of("kit.no-case"), List.of(cure), ExitCode.FINDINGS)));
    }

    /** What the shell is told of all: the worst. */
    static ExitCode exitCode(List<TestedMapping> tested) {
        return all(tested).stream()
                .map(Row::exitCode)
                .max((one, other) -> Integer.compare(one.number(), other.number()))
                .orElse(ExitCode.GOOD);
    }

    static Message summary(List<TestedMapping> tested) {
        long good = all(tested).stream()
                .filter(row -> row.exitCode() == ExitCode.GOOD)
                .count();
        return Message.of("kit.summary", all(tested).size(), good, all(tested).size() - good);
    }

    private static List<Row> all(List<TestedMapping> tested) {
        return tested.stream().flatMap(mapping -> mapping.rows().stream()).toList();
    }
}
