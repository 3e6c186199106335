package eu.elmgateway.input;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/** A pattern of file names, as shells have it; {@code **} stands for any number of folders, none included. */
final class Glob {
    private final Path base;
    private final PathMatcher matcher;

    private Glob(Path base, PathMatcher matcher) {
        this.base = base;
        this.matcher = matcher;
    }

    static boolean is(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Glob parse(String text) {
        int special = 0;
        while ("*?[{".indexOf(text.charAt(special)) < 0) {
            special++;
        }
        int slash = text.lastIndexOf('/', special);
        String base = text.substring(0, slash + 1);
        String pattern = text.contains("{") ? text : text.replace("**/", "{**/,}");
        try {
            return new Glob(Path.of(base), FileSystems.getDefault().getPathMatcher("glob:" + pattern));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is no pattern of file names: " + e.getDescription(), e);
        }
    }

    /** The folder beneath which all that fits lies. */
    Path base() {
        return base;
    }

    boolean fits(Path file) {
        return matcher.matches(file);
    }
}
