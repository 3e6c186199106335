package eu.elmgateway.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Ways in turn, in one thread, so that whatever disturbs the machine disturbs all alike: medians of processor time, in milliseconds. */
final class Turns {
    /** Processor time that a way is to have of a round, so that a fast one is measured as well as a slow one. */
    private static final long SHARE = 30_000_000;

    /** While warming up it is more, or a way beside slower ones would be measured before it was compiled. */
    private static final long WARMING = 300_000_000;

    private static final int MOST = 500;

    private static final class Walk {
        private final Callable<Object> way;
        private final List<Double> taken = new ArrayList<>();
        private int times = 1;

        Walk(Callable<Object> way) {
            this.way = way;
        }
    }

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final Map<String, Walk> walks = new LinkedHashMap<>();

    void add(String document, Map<String, Callable<Object>> ways) {
        ways.forEach((name, way) -> walks.put(document + "\t" + name, new Walk(way)));
    }

    void run(int warm, int measured) throws Exception {
        rounds(warm, WARMING);
        walks.values().forEach(walk -> walk.taken.clear());
        walks.values().forEach(walk -> walk.times = 1);
        rounds(measured, SHARE);
    }

    private void rounds(int seconds, long share) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        do {
            for (Walk walk : walks.values()) {
                long begun = thread.getCurrentThreadCpuTime();
                for (int i = 0; i < walk.times; i++) {
                    walk.way.call();
                }
                long each = (thread.getCurrentThreadCpuTime() - begun) / walk.times;
                walk.taken.add(each / 1e6);
                walk.times = (int) Math.max(1, Math.min(MOST, share / Math.max(1, each)));
            }
        } while (System.nanoTime() < end);
    }

    /** Not a number for a way that there is not. */
    double median(String document, String way) {
        Walk walk = walks.get(document + "\t" + way);
        double[] sorted = walk == null
                ? new double[0]
                : walk.taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
