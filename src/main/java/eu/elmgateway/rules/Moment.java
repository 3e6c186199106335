package eu.elmgateway.rules;

import eu.elmgateway.elm.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date and time of a document, as far as it is known: without a zone it may be any time from {@code earliest} to
 * {@code latest}, and nothing is called a contradiction that some zone would resolve.
 */
record Moment(Instant earliest, Instant latest) {
    private static final String DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
    private static final int LONGEST = 40;
    private static final ZoneOffset EAST = ZoneOffset.ofHours(14);
    private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

    /** The moment a literal names; empty if it is no {@code xsd:dateTime} or breaks its form, which is for shapes to say. */
    static Optional<Moment> of(Value value) {
        return value instanceof Value.Literal literal && isDate(literal) ? read(literal.lexical()) : Optional.empty();
    }

    /** Whether a literal is of the type of dates with time. */
    static boolean isDate(Value.Literal literal) {
        return literal.datatype().equals(DATE_TIME) && literal.lexical().length() <= LONGEST;
    }

    private static Optional<Moment> read(String text) {
        try {
            if (zoned(text)) {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                return Optional.of(new Moment(instant, instant));
            }
            var local = LocalDateTime.parse(text);
            return Optional.of(new Moment(local.toInstant(EAST), local.toInstant(WEST)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Whether a date and time says in which zone it is meant. */
    static boolean zoned(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || (time > 0 && (text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0));
    }

    /** Whether this lies after another by more than some time, in whatever zones they are meant. */
    boolean surelyAfter(Moment other, Period tolerance) {
        try {
            return earliest.isAfter(
                    other.latest().atOffset(ZoneOffset.UTC).plus(tolerance).toInstant());
        } catch (DateTimeException beyondAllTime) {
            return false;
        }
    }
}
