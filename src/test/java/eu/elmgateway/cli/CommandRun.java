package eu.elmgateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a command said and how it ended.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int exitCode, String out, String err) {
    /** Runs a command in this process. */
    public static CommandRun of(String... arguments) {
        return of(new ByteArrayInputStream(new byte[0]), arguments);
    }

    /** Runs {@code validate} with this on its standard input. */
    static CommandRun validate(String stdin, String... arguments) {
        List<String> all = new ArrayList<>(List.of("validate"));
        all.addAll(List.of(arguments));
        return of(new ByteArrayInputStream(stdin.getBytes(UTF_8)), all.toArray(String[]::new));
    }

    /** Runs a command at a terminal. */
    static CommandRun at(Terminal terminal, String... arguments) {
        return of(InputStream.nullInputStream(), terminal, arguments);
    }

    static CommandRun of(InputStream stdin, String... arguments) {
        return of(stdin, Terminal.NONE, arguments);
    }

    private static CommandRun of(InputStream stdin, Terminal terminal, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = ElmGateway.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        ValidateCommand validate =
                Objects.requireNonNull(line.getSubcommands().get("validate")).getCommand();
        validate.stdin = stdin;
        validate.terminal = terminal;
        int code = line.execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** What was said of each document, without what was found in it. */
    List<String> verdicts() {
        return out.lines()
                .filter(line -> line.matches("[^ ]+: (valid|invalid|could not be checked)\\b.*"))
                .map(line -> line.replaceAll("( \\(|;).*", ""))
                .toList();
    }
}
