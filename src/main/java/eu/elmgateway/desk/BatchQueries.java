package eu.elmgateway.desk;

import eu.elmgateway.api.Word;
import eu.elmgateway.store.BatchQuery;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an operator asks batches and their items for. */
final class BatchQueries {
    /** To count a large batch is some work. */
    private static final int BATCHES = 20;

    private static final int MOST_BATCHES = 100;
    private static final int ITEMS = 50;
    private static final int MOST_ITEMS = 1000;
    private static final String ALL = "all";

    private final Queries given;

    BatchQueries(Map<String, String> given, List<String> names) {
        this.given = Queries.of(given, names);
    }

    BatchQuery batches() {
        return new BatchQuery(
                among(BatchState.class, given.text("state"), "desk.state"),
                given.text("sender"),
                given.time("since"),
                given.time("until"),
                given.text("cursor"),
                (int) given.number("limit", BATCHES, MOST_BATCHES));
    }

    /** Those at fault unless asked otherwise. */
    Set<ItemVerdict> verdicts() {
        String text = given.text("verdict");
        Set<ItemVerdict> verdicts = EnumSet.allOf(ItemVerdict.class);
        if (text == null) {
            verdicts.removeIf(verdict -> !verdict.faulty());
        }
        return text == null || text.equals(ALL) ? verdicts : among(ItemVerdict.class, text, "batch.option-verdict");
    }

    int after() {
        return (int) given.number("cursor", 0, Integer.MAX_VALUE);
    }

    int limit() {
        return (int) given.number("limit", ITEMS, MOST_ITEMS);
    }

    Locale language() {
        String wanted = given.text(Queries.LANGUAGE);
        return wanted == null ? Languages.ENGLISH : Languages.of(wanted);
    }

    private static <E extends Enum<E>> Set<E> among(Class<E> kind, @Nullable String text, String wrong) {
        Set<E> found = EnumSet.noneOf(kind);
        List<String> words =
                Arrays.stream(kind.getEnumConstants()).map(Word::of).toList();
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            int at = words.indexOf(word.strip().toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw Queries.wrong(Message.of(wrong, word, String.join(", ", words)));
            }
            found.add(kind.getEnumConstants()[at]);
        }
        return found;
    }
}
