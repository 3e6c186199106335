package eu.elmgateway.equality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names and codes that XML Schemas speak of. */
public final class XsdWords {
    private static final Pattern WORD = Pattern.compile("\\b(?:name|value)=\"([^\"<&]{1,60})\"");

    private XsdWords() {}

    /** All names, codes and bounds in these schemas, each once, in alphabetical order. */
    public static List<String> of(Path... schemas) {
        var words = new TreeSet<String>();
        for (Path schema : schemas) {
            WORD.matcher(read(schema)).results().forEach(found -> words.add(found.group(1)));
        }
        return List.copyOf(words);
    }

    private static String read(Path schema) {
        try {
            return Files.readString(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
