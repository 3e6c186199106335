package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Word;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.wording.Message;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which items are asked for.
 *
 * @param verdicts with one of these; with any if there are none
 * @param after with a higher number than this
 */
record ItemQuery(Set<ItemVerdict> verdicts, int after, int limit) {
    private static final List<String> NAMES = List.of("verdict", "after", "limit");

    private static final int LIMIT = 100;
    private static final int MOST = 1_000;

    /**
     * Reads query parameters.
     *
     * @throws ProblemException 400 if one is unknown or means nothing
     */
    static ItemQuery of(MultiMap query) {
        query.names().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(Message.of("problem.no-option", name, NAMES));
        });
        return new ItemQuery(
                verdicts(query.getAll("verdict")),
                number(query, "after", 0, Integer.MAX_VALUE),
                Math.max(1, number(query, "limit", LIMIT, MOST)));
    }

    /** The query of the page that follows. */
    String following(int last) {
        String of = verdicts.isEmpty()
                ? ""
                : "verdict=" + String.join(",", verdicts.stream().map(Word::of).toList()) + "&";
        return "?" + of + "after=" + last + "&limit=" + limit;
    }

    private static Set<ItemVerdict> verdicts(List<String> written) {
        Set<ItemVerdict> verdicts = EnumSet.noneOf(ItemVerdict.class);
        written.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> verdicts.add(verdict(word)));
        return verdicts;
    }

    private static ItemVerdict verdict(String word) {
        return Arrays.stream(ItemVerdict.values())
                .filter(verdict -> Word.of(verdict).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(Message.of(
                        "batch.option-verdict",
                        word,
                        Arrays.stream(ItemVerdict.values()).map(Word::of).toList())));
    }

    private static int number(MultiMap query, String name, int standard, int most) {
        String written = query.get(name);
        if (written == null) {
            return standard;
        }
        if (!written.matches("\\d{1,9}") || Integer.parseInt(written) > most) {
            throw wrong(Message.of("batch.option-number", name, written, most));
        }
        return Integer.parseInt(written);
    }

    private static ProblemException wrong(Message detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail);
    }
}
