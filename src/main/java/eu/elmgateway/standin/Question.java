package eu.elmgateway.standin;

import java.net.URI;

/**
 * What a registry that asks puts to a gateway by POST.
 *
 * @param token that lets it in
 * @param stale one that does not any more
 * @param body the question
 * @param stray the same question about something that was never sent
 */
record Question(URI where, String token, String stale, String type, String body, String stray) {
    Question by(String other) {
        return new Question(where, other, stale, type, body, stray);
    }

    Question as(String other) {
        return new Question(where, token, stale, other, body, stray);
    }

    Question saying(String other) {
        return new Question(where, token, stale, type, other, stray);
    }
}
