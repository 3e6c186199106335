package eu.elmgateway.equality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names and codes that XML Schemas speak of, and texts at the edges of their bounds. */
public final class XsdWords {
    private static final Pattern WORD = Pattern.compile("\\b(?:name|value)=\"([^\"<&]{1,60})\"");
    private static final int LONGEST = 2100;

    private XsdWords() {}

    /**
     * All names, codes and bounds in these schemas, each once, in alphabetical order. A bound comes with its neighbours,
     * each as a number and as a text of that length.
     */
    public static List<String> of(Path... schemas) {
        var words = new TreeSet<String>();
        for (Path schema : schemas) {
            WORD.matcher(read(schema)).results().forEach(found -> add(words, found.group(1)));
        }
        return List.copyOf(words);
    }

    private static void add(Set<String> words, String word) {
        words.add(word);
        if (word.matches("[0-9]{1,4}") && Integer.parseInt(word) < LONGEST) {
            int bound = Integer.parseInt(word);
            for (int near = Math.max(bound - 1, 0); near <= bound + 1; near++) {
                words.add(String.valueOf(near));
                words.add("x".repeat(near));
            }
        }
    }

    private static String read(Path schema) {
        try {
            return Files.readString(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
