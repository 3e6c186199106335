package eu.elmgateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.input.Inputs;
import eu.elmgateway.input.Reading;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.validation.Report;
import eu.elmgateway.wording.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final Terminal NARROW = new Terminal(true, true, 80, true, false);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(shown, true, UTF_8);

    @TempDir
    Path folder = Path.of("");

    @Test
    void showsHowMuchIsReadDoneAndWrongOnOneLineAndLeavesNothingBehind() throws Exception {
        String text = show(NARROW, Locale.ENGLISH);
        assertTrue(text.contains("100%"), text);
        assertTrue(text.contains("1 done, 1 not valid"), text);
        assertTrue(text.endsWith("\r\u001B[K"), text);
        assertEquals(-1, text.indexOf('\n'));
        text.lines()
                .flatMap(line -> List.of(line.split("\r", -1)).stream())
                .forEach(line -> assertTrue(line.length() < 80, line));
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        String text = show(new Terminal(true, true, 200, true, true), Locale.FRENCH);
        assertTrue(text.contains("1 vérifié"), text);
    }

    @Test
    void makesWayForWhatIsPrinted() {
        var line = new ProgressLine(err, 80);
        line.accept("half way");
        line.above(() -> err.print("a.json: valid\n"));
        line.accept("all the way");
        line.close();
        line.accept("late");
        assertEquals("\rhalf way\r\u001B[Ka.json: valid\n\rhalf way\rall the way\r\u001B[K", shown.toString(UTF_8));
    }

    private String show(Terminal terminal, Locale language) throws IOException, InterruptedException {
        Files.write(folder.resolve("a.json"), new byte[2 << 20]);
        var inputs =
                Inputs.of(List.of(folder.toString()), new Reading(InputStream.nullInputStream(), Limits.standard()));
        var tally = new Tally();
        try (var meter = ProgressMeter.start(err, terminal, inputs, language)) {
            inputs.read(input -> {});
            tally.add(Report.unread(Message.verbatim("as a test")));
            meter.step(tally);
        }
        return shown.toString(UTF_8);
    }
}
