package eu.elmgateway.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The last line of the terminal, on which progress is shown; it makes way for what is printed above it. Thread-safe. */
final class ProgressLine implements ProgressBarConsumer {
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream err;
    private final int columns;
    private boolean shown;
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
            err.print("\r" + bar);
            err.flush();
            shown = true;
        }
    }

    /** Prints above the line. */
    synchronized void above(Runnable print) {
        clear();
        print.run();
    }

    @Override
    public synchronized void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
            shown = false;
        }
    }

    /** Leaves nothing behind. */
    @Override
    public synchronized void close() {
        clear();
        closed = true;
    }
}
