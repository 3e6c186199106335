package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Gateway;
import eu.elmgateway.Gateways;
import eu.elmgateway.Patience;
import eu.elmgateway.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a distribution in which a reader follows a tutorial: commands of the gateway run in this process, all others in a
 * shell. It has only the mappings and registries that the tutorial speaks of, for the cases of all would take long.
 */
final class TutorialHome implements AutoCloseable {
    private static final String COMMAND = "bin/elm-gateway ";
    private static final Path PROJECT = Path.of("");
    private static final List<String> NEEDED = List.of("schemas", "mappings/common");

    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private @Nullable Gateway gateway;
    private @Nullable Process program;

    /** @param more files and folders of the project that the tutorial needs beyond what all need */
    TutorialHome(Path home, String... more) throws IOException {
        this.home = home;
        for (String needed : NEEDED) {
            copy(PROJECT.resolve(needed));
        }
        for (String needed : more) {
            copy(PROJECT.resolve(needed));
        }
        try (Stream<Path> routes = Files.list(PROJECT.resolve("routes"))) {
            for (Path route : routes.filter(Files::isRegularFile).toList()) {
                copy(route);
            }
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(file.toString(), Files.readString(file));
            }
        }
    }

    /** Puts a sample where the distribution has it. */
    void sample(String name) throws IOException {
        write("samples/" + name, Files.readString(PROJECT.resolve("src/main/dist/samples/" + name)));
    }

    Path file(String path) {
        return home.resolve(path);
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file(path).getParent()));
            Files.writeString(file(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command of the gateway says, and how it ends. */
    CommandRun run(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.substring(COMMAND.length()).split(" ", -1)) {
            boolean ours = Files.exists(file(word)) || (!arguments.isEmpty() && arguments.contains("--out"));
            arguments.add(
                    ours && !word.startsWith("-") && !word.contains("=")
                            ? file(word).toString()
                            : word);
        }
        arguments.add("--home=" + home);
        if (line.contains("sender")) {
            arguments.add("--set=data=" + file("data"));
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    void follow(TutorialStep step) throws Exception {
        if (step instanceof TutorialStep.WrittenFile written) {
            write(written.path(), written.text());
        } else if (step instanceof TutorialStep.Command command) {
            run(command);
        } else if (step instanceof TutorialStep.Key key) {
            String line = key.lines().strip().replaceFirst("^KEY=\\$\\((.*)\\)$", "$1");
            variables.put("KEY", run(line).out().strip());
        } else if (step instanceof TutorialStep.Start start) {
            start(start.lines());
        } else if (step instanceof TutorialStep.Arrival arrival) {
            await(file(arrival.folder()), arrival.files());
            run(arrival.then());
        } else if (step instanceof TutorialStep.Program start) {
            start(start);
        } else if (step instanceof TutorialStep.Becoming becoming) {
            await(becoming);
        }
    }

    private void run(TutorialStep.Command command) throws Exception {
        int exit = 0;
        var said = new StringBuilder();
        for (String line : command.lines().strip().split("\n", -1)) {
            if (line.startsWith(COMMAND)) {
                CommandRun run = run(line);
                exit = run.exitCode();
                said.append(run.out()).append(run.err());
            } else {
                exit = shell(line, said);
            }
        }
        assertTrue(said.indexOf(command.answer()) >= 0, () -> command.lines() + " said " + said);
        assertEquals(command.exit(), exit, () -> command.lines() + " said " + said);
    }

    private int shell(String line, StringBuilder said) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", line)
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    private void start(String lines) throws IOException, InterruptedException {
        var printed = new StringBuilder();
        shell(lines.replace(COMMAND + "run\n", "env"), printed);
        Map<String, String> environment = printed.toString()
                .lines()
                .filter(line -> line.matches("(EU|SKERRIES)_.*"))
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
        gateway = Gateways.start(
                new SettingsReader(home, Map.of())
                        .read(Map.of("http.port", "0", "data", file("data").toString())),
                environment);
        variables.put("GATEWAY", gateway.address().toString());
    }

    /** On a port that is free, whatever the tutorial says. */
    private void start(TutorialStep.Program start) throws IOException {
        List<String> words = new ArrayList<>(List.of(start.line().strip().split(" ", -1)));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.set(words.size() - 1, "0");
        program = new ProcessBuilder(words)
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        variables.put("REGISTRY", String.valueOf(program.inputReader().readLine()));
    }

    private void await(TutorialStep.Becoming becoming) throws IOException, InterruptedException {
        var said = new StringBuilder();
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (said.indexOf(becoming.answer()) < 0) {
            assertTrue(System.nanoTime() < end, () -> becoming.answer() + " was awaited, and it said " + said);
            said.setLength(0);
            shell(becoming.line(), said);
        }
    }

    private static void await(Path folder, int files) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (count(folder) < files) {
                WatchKey key = watch.poll(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
                assertNotNull(key, () -> "fewer than " + files + " files came into " + folder);
                key.reset();
            }
        }
    }

    /** A name that begins with a dot is of a file that is being written. */
    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".xml") && !name.startsWith("."))
                    .count();
        }
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (program != null) {
            program.destroy();
            program.onExit().join();
        }
    }
}
