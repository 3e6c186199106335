package eu.elmgateway.cli;

import java.util.Map;
import java.util.Properties;

/**
 * What we are talking to, as the start script saw it: a person at a terminal, or a file or program.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns how wide it is
 * @param colour whether it may be coloured (https://no-color.org)
 * @param blocks whether it has more than ASCII
 */
record Terminal(boolean out, boolean err, int columns, boolean colour, boolean blocks) {
    /** No terminal at all. */
    static final Terminal NONE = new Terminal(false, false, 80, false, false);

    private static final int WIDTH = 80;

    /** Reads {@code elm-gateway.terminal}, which the start script sets: {@code 1}, {@code 2} or {@code 12}, and the width. */
    static Terminal of(Properties properties, Map<String, String> environment) {
        String which = properties.getProperty("elm-gateway.terminal", "");
        String dumb = environment.getOrDefault("TERM", "dumb");
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb.equals("dumb");
        return new Terminal(
                which.contains("1"),
                which.contains("2") && !dumb.equals("dumb"),
                columns(properties.getProperty("elm-gateway.columns", "")),
                colour,
                charset(environment).replace("-", "").equalsIgnoreCase("utf8"));
    }

    private static int columns(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : WIDTH;
    }

    private static String charset(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.replaceFirst("^[^.]*\\.?", "").replaceFirst("@.*", "");
            }
        }
        return "";
    }
}
