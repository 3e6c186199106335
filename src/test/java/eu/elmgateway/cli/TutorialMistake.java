package eu.elmgateway.cli;

import java.util.Arrays;
import java.util.List;

/**
 * A line of a tutorial's table of mistakes.
 *
 * @param file in which file it is made
 * @param right what must stand there
 * @param wrong what stands there instead
 * @param said part of what is said of it
 */
record TutorialMistake(String file, String right, String wrong, String said) {
    private static final int COLUMNS = 6;

    static List<TutorialMistake> in(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > COLUMNS)
                .map(cells -> Arrays.stream(cells).map(TutorialMistake::code).toList())
                .map(cells -> new TutorialMistake(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
    }

    private static String code(String cell) {
        String text = cell.strip();
        return text.startsWith("`") && text.endsWith("`") ? text.substring(1, text.length() - 1) : text;
    }
}
