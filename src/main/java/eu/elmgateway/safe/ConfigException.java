package eu.elmgateway.safe;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the operator's or integrator's (descriptor, schema, stylesheet, settings) that cannot be taken as it is. The
 * message has a line per problem: file, line, what is wrong, what to write instead.
 */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param file which file
     * @param place where in it, null if it is the whole file
     * @param message what is wrong
     * @param cure what to write instead
     */
    public record Problem(Path file, @Nullable TextPlace place, String message, String cure) {
        @Override
        public String toString() {
            String where = place == null ? "" : ":" + place.line() + ":" + place.column();
            return file + where + ": " + message + " " + cure;
        }
    }

    private final transient List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public ConfigException(Path file, @Nullable TextPlace place, String message, String cure) {
        this(List.of(new Problem(file, place, message, cure)));
    }

    /** A line per problem; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
