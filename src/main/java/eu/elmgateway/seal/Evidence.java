package eu.elmgateway.seal;

import eu.elmgateway.jws.Jws;
import org.jspecify.annotations.Nullable;

/** A seal that holds, as the bytes that ETSI's algorithm is to look at. */
sealed interface Evidence {
    /**
     * One signature of a JWS.
     *
     * @param encoded whether the payload is signed in base64url
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfJws(byte[] payload, Jws.Part part, boolean encoded) implements Evidence {}

    /**
     * A document with an XML signature.
     *
     * @param document in UTF-8, without an XML declaration
     * @param id of the signature; null if it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfXml(byte[] document, @Nullable String id) implements Evidence {}
}
