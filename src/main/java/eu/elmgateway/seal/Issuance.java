package eu.elmgateway.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, to be compared with its seal: who issued it and when. Immutable.
 *
 * @param identifiers official identifiers of the issuer: eIDAS identifier, VAT number, …
 * @param names legal and other names of the issuer, in whatever language
 * @param countries where the issuer is: ISO 3166-1 codes of two or three letters
 * @param issued when it was issued; null if it does not say
 */
public record Issuance(
        List<String> identifiers,
        List<String> names,
        List<String> countries,
        @Nullable Instant issued) {
    /** A document that says nothing of itself. */
    public static final Issuance UNSAID = new Issuance(List.of(), List.of(), List.of(), null);

    public Issuance {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        countries = List.copyOf(countries);
    }
}
