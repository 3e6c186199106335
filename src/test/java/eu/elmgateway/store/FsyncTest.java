package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.endtoend.KilledPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts what no kill of a process can show: whether the system was told to bring what was acknowledged to the disk. The system
 * calls of a process that pushes are traced.
 */
class FsyncTest {
    private static final int ACKNOWLEDGED = 200;
    private static final int SEQUENTIAL = 100;
    private static final Pattern CALL = Pattern.compile("^(\\d+) +(.*)$");

    @TempDir
    private Path folder;

    @Test
    @Timeout(Patience.HANGS)
    void noThreadAcknowledgesTwiceWithoutAFlushToTheDiskInBetween() throws Exception {
        assumeTrue(traces(), "strace is not here or may not trace: durability was not counted");
        Path trace = folder.resolve("trace.txt");
        push(trace);

        int acknowledged = 0;
        int flushes = 0;
        Set<String> sinceFlush = new HashSet<>();
        sinceFlush.add("nobody may acknowledge before the first flush");
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (!call.matches()) {
                continue;
            }
            if (line.contains("EPIPE")) {
                break; // nobody listens any more: the test has seen enough
            }
            if (call.group(2).contains("sync") && call.group(2).endsWith("= 0")) {
                flushes++;
                sinceFlush.clear();
            } else if (call.group(2).startsWith("write(1, \"acknowledged")) {
                acknowledged++;
                assertTrue(flushes > 0 && sinceFlush.add(call.group(1)), "acknowledged without a flush: " + line);
            }
        }
        assertTrue(acknowledged >= ACKNOWLEDGED, acknowledged + " were acknowledged");
        System.out.printf("%d acknowledged, %d flushes to the disk%n", acknowledged, flushes);
    }

    @Test
    @Timeout(Patience.HANGS)
    void postgresqlFlushesItsLogBeforeEachAcknowledgementAndWouldBeSeenNotTo() throws Exception {
        assumeTrue(traces(), "strace is not here or may not trace: durability was not counted");
        Path trace = folder.resolve("postgres.trace");
        KilledPostgres server = KilledPostgres.start(
                folder.resolve("cluster"),
                List.of("strace", "-f", "-qq", "-y", "-o", trace.toString(), "-e", "trace=fsync,fdatasync"));
        try {
            long flushes = logFlushes(trace, server.url());
            long careless = logFlushes(trace, server.url() + "?options=-c%20synchronous_commit=off");
            assertTrue(flushes >= SEQUENTIAL, flushes + " flushes for " + SEQUENTIAL + " acknowledgements");
            assertTrue(careless < SEQUENTIAL, careless + " flushes though nothing waited for them");
            System.out.printf(
                    "postgresql: %d acknowledged one after the other, %d flushes of the log; %d if nothing waits for it%n",
                    SEQUENTIAL, flushes, careless);
        } finally {
            server.kill();
        }
    }

    /** How often the log was brought to the disk while one thread pushed, one submission after the other. */
    private static long logFlushes(Path trace, String url) throws IOException {
        try (Store store = Stores.open(url, "postgres", "")) {
            long before = logFlushes(trace);
            for (int i = 0; i < SEQUENTIAL; i++) {
                store.accept(Pushed.text("{}").to("koski").submission());
            }
            return logFlushes(trace) - before;
        }
    }

    private static long logFlushes(Path trace) throws IOException {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("/pg_wal/"))
                    .filter(line -> line.endsWith("= 0") || line.endsWith("<unfinished ...>"))
                    .count();
        }
    }

    private static boolean traces() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("strace", "-f", "-qq", "-e", "trace=fsync", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private void push(Path trace) throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-s", "20", "-o", trace.toString()));
        command.addAll(List.of("-e", "trace=fsync,fdatasync,write", "-e", "signal=none"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PushingProcess.class.getName()));
        command.add(folder.resolve("gateway.db").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = lines.readLine(); line != null && seen < ACKNOWLEDGED; line = lines.readLine()) {
                seen += line.startsWith("acknowledged ") ? 1 : 0;
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroy();
            process.onExit().join();
        }
    }
}
