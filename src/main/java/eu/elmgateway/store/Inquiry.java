package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registry asked once, and what it was told: the operator's proof of who saw what.
 *
 * @param id UUID text
 * @param operation what was asked, by the registry's own name for it
 * @param asker who asked, as the token says that it showed
 * @param holder hash of the identifier asked for, as in {@link HolderId}; null if the question was about nobody in particular
 * @param answer what it came to, in one word
 * @param request SHA-256 of the question's bytes, null unless somebody must act upon them
 * @param about id of an earlier inquiry that this one is about, null if none
 * @param deliveries ids of the deliveries whose records it was given
 */
public record Inquiry(
        String id,
        String registry,
        String operation,
        String asker,
        Instant askedAt,
        @Nullable String holder,
        String answer,
        @Nullable String request,
        @Nullable String about,
        List<String> deliveries) {
    public Inquiry {
        deliveries = List.copyOf(deliveries);
    }
}
