package eu.elmgateway.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A process of its own that pushes into a store until it is killed, and prints each id once it is acknowledged. */
final class PushingProcess implements AutoCloseable {
    private static final int THREADS = 4;

    private final Process process;
    private final BufferedReader lines;

    private PushingProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static PushingProcess start(WithStore.Location location) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PushingProcess.class.getName(),
                location.place()));
        if (location.user() != null) {
            command.add(location.user());
            command.add(Objects.requireNonNullElse(location.password(), ""));
        }
        return new PushingProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Kills the process, as {@code kill -9} does, once it has acknowledged so many; returns all it acknowledged. */
    List<String> killedAfter(int acknowledged) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("acknowledged ") && line.endsWith(".")) {
                ids.add(line.substring("acknowledged ".length(), line.length() - 1));
            }
            if (ids.size() == acknowledged) {
                // By its handle: destroying the Process itself would close the stream before we read all of it.
                process.toHandle().destroyForcibly();
            }
        }
        return ids;
    }

    /** All it says until it ends. */
    String words() throws IOException {
        StringBuilder words = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            words.append(line).append('\n');
        }
        return words.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The process itself: place, and where it needs them user and password. */
    public static void main(String[] arguments) throws Exception {
        boolean named = arguments.length > 1;
        try (Store store = Stores.open(arguments[0], named ? arguments[1] : null, named ? arguments[2] : null)) {
            new Crowd(THREADS).all(i -> pushForever(store));
        }
    }

    private static boolean pushForever(Store store) {
        while (true) {
            Pushed pushed = Pushed.text("x".repeat(4_000) + Pushed.fresh()).to("koski");
            store.accept(pushed.submission());
            acknowledge(pushed.id());
        }
    }

    /** One write call per line, so that a kill cuts none in two unseen. */
    private static void acknowledge(String id) {
        try {
            System.out.write(("acknowledged " + id + ".\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
