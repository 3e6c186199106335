package eu.elmgateway.mapping;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.format.Body;
import eu.elmgateway.safe.TextPlace;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * The JSON-LD document that a credential is from, in which its sender is shown what a mapping speaks of.
 *
 * @param source what it says, and where
 * @param lines lines and columns of JSON Pointers; none of a document that nobody sent
 */
public record CredentialOrigin(ElmSource source, Function<Collection<String>, Map<String, TextPlace>> lines) {
    /** A document as it was sent. */
    public static CredentialOrigin sent(Body.Json body, ElmSource source) {
        return new CredentialOrigin(source, body::places);
    }
}
