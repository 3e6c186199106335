package eu.elmgateway.store;

import java.nio.charset.StandardCharsets;
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

    /** An id made of what it stands for, so that what is asked again has it again: a UUID (RFC 9562, version 8) of texts in their order. */
    public static String stableId(String... texts) {
        String hex = Document.of("", String.join("\n", texts).getBytes(StandardCharsets.UTF_8))
                .sha256();
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + "-8" + hex.substring(12, 15) + "-8"
                + hex.substring(15, 18) + '-' + hex.substring(18, 30);
    }
}
