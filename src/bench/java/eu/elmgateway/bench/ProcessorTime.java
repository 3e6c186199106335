package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that processes have had, from {@code /proc}: user and system, all threads, in seconds. */
final class ProcessorTime {
    private static final double TICKS = 100.0;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN = 2;

    private ProcessorTime() {}

    static double of(long pid) throws IOException {
        return spent(stat(pid));
    }

    /** Of one thread of a process. */
    static double ofThread(long pid, long thread) throws IOException {
        return spent(stat(Path.of("/proc", Long.toString(pid), "task", Long.toString(thread), "stat")));
    }

    private static double spent(String[] fields) {
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    }

    /** Of a process and its children, also of those that have ended. */
    static double ofTree(long pid) throws IOException {
        String[] fields = stat(pid);
        double own = of(pid)
                + (Long.parseLong(fields[USER + ENDED_CHILDREN]) + Long.parseLong(fields[SYSTEM + ENDED_CHILDREN])) / TICKS;
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).map(ProcessHandle::children).orElse(Stream.empty())) {
            return own + children.mapToDouble(child -> living(child.pid())).sum();
        }
    }

    /** One that ends at this moment is counted with its parent the next time. */
    private static double living(long pid) {
        try {
            return of(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String[] stat(long pid) throws IOException {
        return stat(Path.of("/proc", Long.toString(pid), "stat"));
    }

    /** What follows the name, which may hold blanks. */
    private static String[] stat(Path file) throws IOException {
        String stat = Files.readString(file);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }
}
