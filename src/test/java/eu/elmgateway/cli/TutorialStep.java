package eu.elmgateway.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a tutorial has its reader do: in the Markdown an unseen remark says it, before the block that shows it. */
sealed interface TutorialStep {
    /** A file to write. */
    record WrittenFile(String path, String text) implements TutorialStep {}

    /** Commands to run, how the last of them ends, and what is part of what they say. */
    record Command(String lines, int exit, String answer) implements TutorialStep {}

    /** A command that prints a key. */
    record Key(String lines) implements TutorialStep {}

    /** Commands that prepare and start a gateway. */
    record Start(String lines) implements TutorialStep {}

    /** So many files come into a folder; then a command says this. */
    record Arrival(String folder, int files, Command then) implements TutorialStep {}

    /** A command that starts a program which prints where it listens; others know that as {@code REGISTRY}. */
    record Program(String line) implements TutorialStep {}

    /** A command that is said again until it says this. */
    record Becoming(String line, String answer) implements TutorialStep {}

    Pattern STEP = Pattern.compile(
            "<!-- (?<what>file|run|key|gateway|arrives|registry|becomes)(?<how>[^:>]*?)(?:: (?<answer>.*?))? -->\\s*```\\w+\\n(?<block>.*?)```",
            Pattern.DOTALL);

    /** The steps of a tutorial. */
    static List<TutorialStep> in(String markdown) {
        return STEP.matcher(markdown).results().map(TutorialStep::step).toList();
    }

    private static TutorialStep step(MatchResult found) {
        Matcher groups = STEP.matcher(found.group());
        groups.matches();
        String block = groups.group("block");
        String how = groups.group("how").strip();
        String answer = groups.group("answer");
        return switch (groups.group("what")) {
            case "file" -> new WrittenFile(how, block);
            case "key" -> new Key(block);
            case "gateway" -> new Start(block);
            case "registry" -> new Program(block);
            case "becomes" -> new Becoming(block, answer);
            case "run" -> new Command(block, how.isEmpty() ? 0 : Integer.parseInt(how.replace("exits ", "")), answer);
            default ->
                new Arrival(
                        how.split(" ", -1)[0], Integer.parseInt(how.split(" ", -1)[1]), new Command(block, 0, answer));
        };
    }
}
