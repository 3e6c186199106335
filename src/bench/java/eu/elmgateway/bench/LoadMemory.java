package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks now and then at the memory of a gateway: what is resident, and what lives on the heap, for which it asks for a full
 * collection and reads the collector's log. Thread-safe.
 */
final class LoadMemory {
    private static final Pattern FULL = Pattern.compile("Pause Full .*->(\\d+)M\\(");
    private static final int KILO = 1024;
    private static final int LONG_ENOUGH = 600;

    private final long pid;
    private final Path log;
    private final LongSupplier done;
    private final List<Sample> samples = new ArrayList<>();
    private final long begin = System.nanoTime();

    /**
     * What was there at a moment.
     *
     * @param submissions how many had been pushed by then, about
     */
    record Sample(double seconds, long submissions, double resident, double heap) {}

    /**
     * Looks at nothing yet.
     *
     * @param log where its collector writes
     * @param done how much work it has had
     */
    LoadMemory(long pid, Path log, LongSupplier done) {
        this.pid = pid;
        this.log = log;
        this.done = done;
    }

    /** The option that makes a gateway write that log. */
    static String option(Path log) {
        return "-Xlog:gc:file=" + log + ":uptime:filecount=0";
    }

    /** Looks now. */
    synchronized void look() throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(1, TimeUnit.MINUTES);
        var sample = new Sample((System.nanoTime() - begin) / 1e9, done.getAsLong(), resident(), heap());
        samples.add(sample);
        System.out.printf(
                Locale.ROOT,
                "%6.0f s, %7d deliveries: resident %.0f MB, lives on the heap %.0f MB%n",
                sample.seconds(), sample.submissions(), sample.resident(), sample.heap());
    }

    private double resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KILO)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private double heap() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(FULL::matcher)
                    .filter(Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .reduce((first, last) -> last)
                    .orElse(Double.NaN);
        }
    }

    /**
     * First and last, and over ten minutes or more the slope of the straight line that fits best from the second on: the first
     * one warms up.
     */
    synchronized String words(ToDoubleFunction<Sample> value) {
        List<Sample> fitted = samples.subList(Math.min(1, samples.size()), samples.size());
        double length = fitted.isEmpty() ? 0 : fitted.get(fitted.size() - 1).seconds() - fitted.get(0).seconds();
        String trend = length < LONG_ENOUGH ? "" : String.format(Locale.ROOT, ", %+.1f an hour", slope(fitted, value) * 3600);
        return String.format(
                Locale.ROOT,
                "%.0f to %.0f%s",
                value.applyAsDouble(samples.get(0)), value.applyAsDouble(samples.get(samples.size() - 1)), trend);
    }

    private static double slope(List<Sample> of, ToDoubleFunction<Sample> value) {
        double time = of.stream().mapToDouble(Sample::seconds).average().orElse(0);
        double mean = of.stream().mapToDouble(value).average().orElse(0);
        double above = of.stream().mapToDouble(one -> (one.seconds() - time) * (value.applyAsDouble(one) - mean)).sum();
        double below = of.stream().mapToDouble(one -> (one.seconds() - time) * (one.seconds() - time)).sum();
        return above / below;
    }
}
