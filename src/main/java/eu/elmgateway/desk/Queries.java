package eu.elmgateway.desk;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Word;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.store.DeliveryQuery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.wording.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an operator asks deliveries for. */
public final class Queries {
    /** Every name that may stand in a query. */
    public static final List<String> NAMES = List.of(
            "state",
            "registry",
            "sender",
            "issuer",
            "submission",
            "credential",
            "record",
            "since",
            "until",
            "any",
            "newest",
            "limit",
            "cursor");

    /** Every name that may stand in a query for batches. */
    static final List<String> BATCHES = List.of("state", "sender", "since", "until", "limit", "cursor");

    /** Every name that may stand in a query for items of a batch. */
    static final List<String> ITEMS = List.of("verdict", "limit", "cursor");

    /** In which language findings are wanted, as HTTP has it; this stands in no query. */
    static final String LANGUAGE = "Accept-Language";

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final Map<String, String> given;

    private Queries(Map<String, String> given) {
        this.given = given;
    }

    static DeliveryQuery read(Map<String, String> given) {
        return of(given, NAMES).query();
    }

    static Queries of(Map<String, String> given, List<String> names) {
        given.keySet().stream()
                .filter(name -> !names.contains(name) && !name.equals(LANGUAGE))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(Message.of("problem.no-option", name, names));
                });
        return new Queries(given);
    }

    private DeliveryQuery query() {
        String issuer = text("issuer");
        return new DeliveryQuery(
                states(),
                text("registry"),
                text("sender"),
                issuer == null ? null : MappingSettings.key(issuer),
                text("submission"),
                text("credential"),
                text("record"),
                time("since"),
                time("until"),
                text("any"),
                "true".equals(text("newest")),
                number("cursor", 0, Long.MAX_VALUE),
                (int) number("limit", PAGE, LARGEST_PAGE));
    }

    private Set<DeliveryState> states() {
        Set<DeliveryState> states = EnumSet.noneOf(DeliveryState.class);
        String text = text("state");
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            states.add(Arrays.stream(DeliveryState.values())
                    .filter(state -> Word.of(state).equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong(Message.of("desk.state", word, stateWords()))));
        }
        return states;
    }

    private static String stateWords() {
        return Arrays.stream(DeliveryState.values()).map(Word::of).collect(Collectors.joining(", "));
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            if (text == null) {
                return null;
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(Message.of("desk.time", name, String.valueOf(text)));
        }
    }

    long number(String name, long standard, long most) {
        String text = text(name);
        if (text == null) {
            return standard;
        }
        if (!text.matches("[1-9]\\d{0,17}") || Long.parseLong(text) > most) {
            throw wrong(Message.of("desk.number", name, text, most));
        }
        return Long.parseLong(text);
    }

    @Nullable
    String text(String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    static ProblemException wrong(Message why) {
        return new ProblemException(ProblemKind.BAD_REQUEST, why);
    }
}
