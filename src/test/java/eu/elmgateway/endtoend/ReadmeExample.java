package eu.elmgateway.endtoend;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of the README that a test runs. In the Markdown stands before it, unseen, what must come of it:
 * {@code <!-- example NAME exits 1: TEXT -->}; the number may be left out for 0, and {@code TEXT} is part of the answer.
 *
 * @param exit the exit code of the last command
 * @param answer what the output must hold
 * @param shown the JSON that the README shows as part of the answer, empty if none
 */
record ReadmeExample(String name, int exit, String answer, String command, String shown) {
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- example (?<name>[\\w-]+)(?: exits (?<exit>\\d))?: (?<answer>.*?) -->\\s*"
                    + "```sh\\n(?<command>.*?)```(?:\\s*```json\\n(?<shown>.*?)```)?",
            Pattern.DOTALL);

    static List<ReadmeExample> in(String readme) {
        return EXAMPLE.matcher(readme)
                .results()
                .map(found -> {
                    var groups = EXAMPLE.matcher(found.group());
                    groups.matches();
                    return new ReadmeExample(
                            groups.group("name"),
                            groups.group("exit") == null ? 0 : Integer.parseInt(groups.group("exit")),
                            groups.group("answer"),
                            groups.group("command"),
                            groups.group("shown") == null ? "" : groups.group("shown"));
                })
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
