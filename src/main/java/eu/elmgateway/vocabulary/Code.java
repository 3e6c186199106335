package eu.elmgateway.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a controlled list. Immutable.
 *
 * @param id the code itself, such as {@code GRC}
 * @param name its English name; null if the list gives none
 * @param from its first day, null if not known
 * @param until its last day; null if it is in use, or that is not known
 */
public record Code(
        String id,
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it was no longer in use on a day. */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
