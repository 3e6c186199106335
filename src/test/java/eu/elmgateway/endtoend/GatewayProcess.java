package eu.elmgateway.endtoend;

import eu.elmgateway.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A gateway in a process of its own, started by the command line that operators use; the bench of load starts some as well. */
public final class GatewayProcess implements AutoCloseable {
    private static final String SERVES = "elm-gateway serves ";
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m");

    private final Process process;
    private final URI address;

    private GatewayProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts {@code elm-gateway run} and waits until it serves. */
    static GatewayProcess run(Path data, Path log, Map<String, String> environment) throws IOException {
        return run(Path.of("").toAbsolutePath(), data, log, environment);
    }

    /** Starts {@code elm-gateway run} in a folder of its own and waits until it serves. */
    static GatewayProcess run(Path home, Path data, Path log, Map<String, String> environment) throws IOException {
        return run(home, data, log, environment, SMALL);
    }

    /**
     * Starts {@code elm-gateway run} in a folder of its own and waits until it serves.
     *
     * @param java options of the Java machine
     */
    public static GatewayProcess run(Path home, Path data, Path log, Map<String, String> environment, List<String> java)
            throws IOException {
        return run(List.of(), home, data, log, environment, java);
    }

    /**
     * Starts {@code elm-gateway run} and waits until it serves.
     *
     * @param around a command that runs it, with its arguments
     */
    static GatewayProcess run(
            List<String> around, Path home, Path data, Path log, Map<String, String> environment, List<String> java)
            throws IOException {
        Process process =
                start(around, home, log, environment, java, "run", "--set", "data=" + data, "--set", "http.port=0");
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SERVES)) {
                return new GatewayProcess(process, URI.create(line.substring(SERVES.length())));
            }
        }
        throw new IOException("the gateway ended before it served; see " + log);
    }

    /** Starts {@code elm-gateway run} and kills it after a while, whether it serves by then or not. */
    static void cutShort(Path home, Path data, Path log, Map<String, String> environment, Duration after)
            throws IOException, InterruptedException {
        Process process = start(home, log, environment, SMALL, "run", "--set", "data=" + data, "--set", "http.port=0");
        if (!process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Runs {@code elm-gateway sender add} and returns the key it prints. */
    static String addSender(Path data, Path log, String name) throws IOException, InterruptedException {
        return addSender(Path.of("").toAbsolutePath(), data, log, name);
    }

    /** Runs {@code elm-gateway sender add} in a folder of its own and returns the key it prints. */
    public static String addSender(Path home, Path data, Path log, String name)
            throws IOException, InterruptedException {
        Process process = start(home, log, Map.of(), SMALL, "sender", "add", name, "--set", "data=" + data);
        String key = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("sender add failed; see " + log);
        }
        return key;
    }

    private static Process start(
            Path home, Path log, Map<String, String> environment, List<String> java, String... arguments)
            throws IOException {
        return start(List.of(), home, log, environment, java, arguments);
    }

    private static Process start(
            List<String> around,
            Path home,
            Path log,
            Map<String, String> environment,
            List<String> java,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Delm-gateway.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "eu.elmgateway.cli.ElmGateway"));
        command.addAll(1, java);
        command.addAll(0, around);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Where it serves. */
    public URI address() {
        return address;
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /** What kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
