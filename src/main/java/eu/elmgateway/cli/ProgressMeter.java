package eu.elmgateway.cli;

import eu.elmgateway.input.Inputs;
import eu.elmgateway.wording.Message;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar in megabytes read; how many documents are done and wrong stands beside it. */
final class ProgressMeter implements Progress {
    private static final long MEGABYTE = 1 << 20;
    private static final int OFTEN = 200;

    private final ProgressLine line;
    private final ProgressBar bar;
    private final Inputs inputs;
    private final Locale language;

    private ProgressMeter(ProgressLine line, ProgressBar bar, Inputs inputs, Locale language) {
        this.line = line;
        this.bar = bar;
        this.inputs = inputs;
        this.language = language;
    }

    /** Shows a bar at once. */
    static ProgressMeter start(PrintStream err, Terminal terminal, Inputs inputs, Locale language) {
        long size = inputs.size();
        var line = new ProgressLine(err, terminal.columns());
        var style = terminal.blocks() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII;
        ProgressBar bar = new ProgressBarBuilder()
                .setConsumer(line)
                .setStyle(style)
                .setInitialMax(size == 0 ? -1 : size)
                .setUnit(" MB", MEGABYTE)
                .setUpdateIntervalMillis(OFTEN)
                .build();
        return new ProgressMeter(line, bar, inputs, language);
    }

    @Override
    public void step(Tally tally) {
        bar.stepTo(inputs.done());
        bar.setExtraMessage(
                Message.of("cli.progress", tally.documents(), tally.wrong()).in(language));
    }

    @Override
    public void above(Runnable print) {
        line.above(print);
    }

    @Override
    public void close() {
        bar.close();
        // The bar may close its line a moment later, on a thread of its own.
        line.close();
    }
}
