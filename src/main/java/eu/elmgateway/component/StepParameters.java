package eu.elmgateway.component;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the parameters that a route writes at one step, and says what is wrong with them: every method throws an {@link
 * IllegalArgumentException} that names step and parameter and says what to write. Used once, by one thread.
 */
public final class StepParameters {
    /** How a route says that a list is meant to be empty. */
    private static final String NONE = "none";

    private final String step;
    private final Map<String, String> left;
    private final TreeSet<String> known = new TreeSet<>();

    /** @param step its name, without {@code elm:} */
    public StepParameters(String step, Map<String, String> parameters) {
        this.step = step;
        this.left = new TreeMap<>(parameters);
    }

    /** A text that must be there, without white space around it. */
    public String text(String name) {
        return textOrNone(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "elm:" + step + " needs the parameter '" + name + "'; add it under parameters"));
    }

    /** A text that may be left out or blank. */
    public Optional<String> textOrNone(String name) {
        known.add(name);
        return Optional.ofNullable(left.remove(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether a route writes it: a list that is {@code none} may say something else than no list. */
    public boolean has(String name) {
        known.add(name);
        return left.containsKey(name);
    }

    /** What commas part, and must be there; {@code none} is an empty list. */
    public List<String> list(String name) {
        return parted(text(name));
    }

    /** What commas part, and may be left out or blank. */
    public List<String> listOrNone(String name) {
        return textOrNone(name).map(StepParameters::parted).orElse(List.of());
    }

    private static List<String> parted(String text) {
        return text.equals(NONE)
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** A whole number that must be there. */
    public int number(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a whole number", e);
        }
    }

    /** A length of time that must be there. */
    public Duration duration(String name) {
        return parsed(name, text(name));
    }

    /** A length of time that may be left out or blank. */
    public Optional<Duration> durationOrNone(String name) {
        return textOrNone(name).map(text -> parsed(name, text));
    }

    private Duration parsed(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, text, "a length of time such as PT15M or P1D", e);
        }
    }

    private IllegalArgumentException wrong(String name, String text, String what, Exception cause) {
        return new IllegalArgumentException("elm:" + step + ": " + name + " is '" + text + "'; write " + what, cause);
    }

    /** Refuses what nobody asked for until now. */
    public void noMore() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("elm:" + step + " knows no parameter " + left.keySet()
                    + (known.isEmpty() ? "; it takes none" : "; those it knows are " + known));
        }
    }
}
