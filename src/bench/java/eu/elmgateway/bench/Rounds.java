package eu.elmgateway.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * All documents, all ways in turn, in one process: whatever disturbs the machine disturbs all alike. What is taken down is the
 * processor time and the allocation of the thread, not the clock on the wall. A fast way is walked many times a round, so that
 * all are warm.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Rounds {
    /** Processor time that a way is to have of a round, at least. */
    private static final long SHARE = 20_000_000;

    private static final int MOST = 400;

    /** One way of one document. */
    private static final class Walk {
        private final String name;
        private final Callable<Object> way;
        private final List<long[]> taken = new ArrayList<>();
        private int times = 1;

        Walk(String name, Callable<Object> way) {
            this.name = name;
            this.way = way;
        }
    }

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Walk> walks = new ArrayList<>();
    private boolean measuring;

    @Setup(Level.Trial)
    public void prepare() throws Exception {
        Ways ways = new Ways();
        for (String document : Documents.NAMES) {
            byte[] bytes = Documents.of(document);
            ways.prove(bytes, document.endsWith("-valid"));
            ways.over(bytes)
                    .forEach((way, walk) -> walks.add(new Walk(document + "\t" + bytes.length + "\t" + way, walk)));
        }
    }

    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
        measuring = iteration.getType() == IterationType.MEASUREMENT;
    }

    @Benchmark
    public void round(Blackhole hole) throws Exception {
        for (Walk walk : walks) {
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long time = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < walk.times; i++) {
                hole.consume(walk.way.call());
            }
            time = (thread.getCurrentThreadCpuTime() - time) / walk.times;
            bytes = (thread.getCurrentThreadAllocatedBytes() - bytes) / walk.times;
            if (measuring) {
                walk.taken.add(new long[] {time, bytes});
            } else {
                walk.times = (int) Math.max(1, Math.min(MOST, SHARE / Math.max(1, time)));
            }
        }
    }

    /** Writes the medians: document, its size, way, rounds, nanoseconds and bytes. */
    @TearDown(Level.Trial)
    public void report() throws IOException {
        List<String> lines = walks.stream()
                .map(walk -> walk.name + "\t" + walk.taken.size() + "\t" + median(walk.taken, 0) + "\t"
                        + median(walk.taken, 1))
                .toList();
        Files.write(Path.of(System.getProperty("elm.bench.out")), lines);
    }

    private static long median(List<long[]> rounds, int column) {
        long[] sorted =
                rounds.stream().mapToLong(round -> round[column]).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
