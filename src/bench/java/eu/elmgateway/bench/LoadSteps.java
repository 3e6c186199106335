package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a gateway did with its processor, step by step. How much each thread had is known exactly, from {@code /proc}; what threads
 * that do several things did with it is known from samples of their stacks by the flight recorder. A step is told by the first of
 * {@link LoadStep} that is on the stack.
 */
final class LoadSteps {
    /** Native code is looked at half as often as ours. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("jdk.ExecutionSample", 1, "jdk.NativeMethodSample", 2);

    private static final double MILLIS = 1000.0;

    private final Path recording;
    private final long pid;
    private Map<String, Double> before = Map.of();
    private Map<String, Double> after = Map.of();
    private Instant begin = Instant.MIN;
    private Instant end = Instant.MAX;

    LoadSteps(Path recording, long pid) {
        this.recording = recording;
        this.pid = pid;
    }

    /** Makes a gateway take samples. */
    static List<String> options(Path recording) {
        return List.of(
                "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording,
                "-XX:FlightRecorderOptions=stackdepth=512",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints");
    }

    void begin() throws IOException {
        begin = Instant.now();
        before = threads();
    }

    void end() throws IOException {
        after = threads();
        end = Instant.now();
    }

    /** Seconds of processor time by what threads are for. */
    private Map<String, Double> threads() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return tasks.toList().stream()
                    .collect(Collectors.groupingBy(
                            task -> LoadStep.ofThread(name(task)), TreeMap::new, Collectors.summingDouble(this::seconds)));
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    private double seconds(Path task) {
        try {
            return ProcessorTime.ofThread(pid, Long.parseLong(task.getFileName().toString()));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The table, once the gateway has ended. */
    String table(long submissions) throws IOException {
        Map<String, Integer> samples = samples();
        double all = samples.values().stream().mapToInt(count -> count).sum();
        Map<String, Double> millis = new TreeMap<>();
        after.forEach((thread, seconds) ->
                millis.put(thread, (seconds - before.getOrDefault(thread, 0.0)) * MILLIS / submissions));
        double mixed = millis.getOrDefault(LoadStep.SAMPLED, 0.0);
        millis.remove(LoadStep.SAMPLED);
        samples.forEach((step, count) -> millis.merge(step, mixed * count / all, Double::sum));
        return lines(millis, (int) all);
    }

    private static String lines(Map<String, Double> millis, int samples) {
        double total = millis.values().stream().mapToDouble(one -> one).sum();
        ToDoubleFunction<Map.Entry<String, Double>> most = entry -> -entry.getValue();
        List<String> lines = new ArrayList<>(List.of("| step | ms a submission | share |", "|---|---|---|"));
        millis.entrySet().stream()
                .sorted(Comparator.comparingDouble(most))
                .forEach(one -> lines.add("| %s | %.2f | %.1f %% |"
                        .formatted(one.getKey(), one.getValue(), 100 * one.getValue() / total)));
        lines.add("| all (%d samples) | %.2f | |".formatted(samples, total));
        return String.join("\n", lines);
    }

    private Map<String, Integer> samples() throws IOException {
        Map<String, Integer> steps = new TreeMap<>();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                Integer weight = WEIGHTS.get(event.getEventType().getName());
                if (weight != null && event.getStackTrace() != null && within(event.getStartTime())) {
                    step(event, weight > 1).ifPresent(step -> steps.merge(step, weight, Integer::sum));
                }
            }
        }
        return steps;
    }

    private boolean within(Instant time) {
        return !time.isBefore(begin) && !time.isAfter(end);
    }

    private static Optional<String> step(RecordedEvent event, boolean isNative) {
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        return LoadStep.of(frames, isNative);
    }
}
