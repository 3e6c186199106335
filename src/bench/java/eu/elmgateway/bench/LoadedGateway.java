package eu.elmgateway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A gateway in a process of its own, with one registry for badges and one that takes everything as it came. */
final class LoadedGateway implements AutoCloseable {
    private static final String SERVES = "elm-gateway serves ";

    private final Process process;
    private final URI address;

    private LoadedGateway(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static void prepareHome(Path home) throws IOException {
        for (String part : List.of("schemas", "routes", "mappings/common", "mappings/elm_to_koski", "mappings/edci-xml_to_elm")) {
            copy(Path.of(part), home.resolve(part));
        }
        try (Stream<Path> all = Files.list(home.resolve("routes/registries"))) {
            for (Path one : all.filter(file -> !file.endsWith("fi-koski.yaml")).toList()) {
                Files.delete(one);
            }
        }
        Files.writeString(home.resolve("routes/registries/archive.yaml"), """
                registry: archive
                title: takes whatever comes, as it came
                protocol: registry-rest
                format: original
                accept: {xpath: "elm:EuropeanDigitalCredential"}
                settings: {address: "{{archive.address}}"}
                concurrency: 4
                """);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static LoadedGateway start(Path home, Path data, Path log, Map<String, String> environment) throws IOException {
        Process process = command(home, log, environment, "run", "--set", "data=" + data, "--set", "http.port=0");
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SERVES)) {
                return new LoadedGateway(process, URI.create(line.substring(SERVES.length())));
            }
        }
        throw new IOException("the gateway ended before it served; see " + log);
    }

    static String sender(Path home, Path data, Path log) throws IOException {
        Process process = command(home, log, Map.of(), "sender", "add", "uni-bench", "--set", "data=" + data);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Process command(Path home, Path log, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Delm-gateway.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "eu.elmgateway.cli.ElmGateway"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    URI address() {
        return address;
    }

    /** What the process holds in memory, in MB: now, and at most so far. */
    String memory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            List<String> sizes = lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .map(line -> line.substring(0, 5) + " " + Long.parseLong(line.replaceAll("\\D+", "")) / 1024 + " MB")
                    .toList();
            return String.join(", ", sizes);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
