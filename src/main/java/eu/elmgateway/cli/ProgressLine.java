package eu.elmgateway.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The last line of the terminal, on which progress is shown; it makes way for what is printed above it. Thread-safe. */
final class ProgressLine implements ProgressBarConsumer {
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream err;
    private final int columns;
    private String last = "";
    private boolean closed;

    ProgressLine(PrintStream err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    @Override
    public int getMaxRenderedLength() {
        return columns - 1;
    }

    @Override
    public synchronized void accept(String bar) {
        if (!closed) {
            last = "\r" + bar;
            err.print(last);
            err.flush();
        }
    }

    /** Prints above the line. */
    synchronized void above(Runnable print) {
        String below = last;
        clear();
        print.run();
        last = below;
        err.print(last);
        err.flush();
    }

    @Override
    public synchronized void clear() {
        if (!last.isEmpty()) {
            err.print(CLEAR);
            err.flush();
            last = "";
        }
    }

    /** Leaves nothing behind. */
    @Override
    public synchronized void close() {
        clear();
        closed = true;
    }
}
