package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about states says what the store lets through, no more and no less. */
class MovesTest {
    private static final Path PAGE = Path.of("src/site/markdown/states.md");
    private static final Pattern ARROW = Pattern.compile("(?m)^ +(\\[\\*]|[A-Z]+) --> ([A-Z]+) : ([a-z ]+)$");

    @Test
    void theTableIsThatOfThePage() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = lines.indexOf("| from | try | late try | receipt | setting | operator |");
        List<Cause> causes =
                cells(lines.get(head)).stream().skip(1).map(MovesTest::cause).toList();
        Map<DeliveryState, List<String>> rows = new EnumMap<>(DeliveryState.class);
        lines.stream().skip(head + 2L).takeWhile(line -> line.startsWith("|")).forEach(line -> {
            List<String> cells = cells(line);
            rows.put(DeliveryState.valueOf(cells.get(0)), cells.subList(1, cells.size()));
        });
        assertEquals(EnumSet.allOf(DeliveryState.class), rows.keySet());
        assertEquals(EnumSet.complementOf(EnumSet.of(Cause.PLAN)), EnumSet.copyOf(causes));
        rows.forEach((from, cells) -> {
            for (int i = 0; i < causes.size(); i++) {
                Cause cause = causes.get(i);
                assertEquals(states(cells.get(i)), Moves.from(from, cause), () -> from + " by " + cause);
            }
        });
    }

    @Test
    void theDrawingShowsNothingThatIsNotAllowedAndLeavesNoStateOut() throws IOException {
        Set<DeliveryState> drawn = EnumSet.noneOf(DeliveryState.class);
        Matcher arrow = ARROW.matcher(Files.readString(PAGE));
        while (arrow.find()) {
            DeliveryState to = DeliveryState.valueOf(arrow.group(2));
            Cause cause = cause(arrow.group(3));
            drawn.add(to);
            if (arrow.group(1).equals("[*]")) {
                assertEquals(Cause.PLAN, cause);
                assertTrue(Moves.begin().contains(to));
            } else {
                assertTrue(Moves.allowed(DeliveryState.valueOf(arrow.group(1)), to, cause), arrow::group);
            }
        }
        assertEquals(EnumSet.allOf(DeliveryState.class), drawn);
    }

    @Test
    void nobodyButTheRegistryTakesBackWhatTheRegistryHasSaid() {
        for (Cause cause : EnumSet.complementOf(EnumSet.of(Cause.OPERATOR))) {
            for (DeliveryState state : List.of(DeliveryState.ACCEPTED, DeliveryState.REJECTED)) {
                assertTrue(
                        Set.of(DeliveryState.ACCEPTED, DeliveryState.REJECTED).containsAll(Moves.from(state, cause)));
            }
        }
    }

    private static Cause cause(String word) {
        return Cause.valueOf(word.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("[|]")).map(String::strip).toList();
    }

    private static Set<DeliveryState> states(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(DeliveryState::valueOf)
                .collect(Collectors.toSet());
    }
}
