package eu.elmgateway.notary;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a statement is by one of the keys, and unchanged. Thread-safe. */
public final class Verification {
    private final KeySet keys;
    private final SafeReaders readers;

    /** @param keys those whose signatures are believed */
    public Verification(KeySet keys, SafeReaders readers) {
        this.keys = keys;
        this.readers = readers;
    }

    /** What came of it. */
    public sealed interface Verified {}

    /**
     * It is by one of the keys, and says this.
     *
     * @param key the key's id
     */
    public record Genuine(StatementKind kind, String key, Statement statement) implements Verified {}

    /** It cannot be believed, for this reason. */
    public record Doubtful(String reason) implements Verified {}

    /** Verifies a compact JWS (RFC 7515). */
    public Verified of(String jws) {
        try {
            var read = JWSObject.parse(jws.strip());
            Optional<String> objection = objection(read.getHeader());
            return objection.isPresent() ? new Doubtful(objection.get()) : verified(read);
        } catch (ParseException e) {
            return new Doubtful("it is no compact JWS: " + e.getMessage());
        }
    }

    /** What speaks against it before its signature is looked at: what it says of itself is not believed. */
    private Optional<String> objection(JWSHeader header) {
        if (kind(header).isEmpty()) {
            return Optional.of("its type is " + header.getType() + ", not that of an acknowledgement or receipt");
        }
        NotaryKey key = key(header);
        if (key == null) {
            return Optional.of("none of the given keys has its id " + header.getKeyID()
                    + "; if it is genuine, fetch the keys anew from the gateway");
        }
        return key.algorithm().equals(header.getAlgorithm())
                ? Optional.empty()
                : Optional.of("it is signed by " + header.getAlgorithm() + "; its key is for " + key.algorithm());
    }

    private static Optional<StatementKind> kind(JWSHeader header) {
        return header.getType() == null
                ? Optional.empty()
                : StatementKind.of(header.getType().getType());
    }

    private @Nullable NotaryKey key(JWSHeader header) {
        return header.getKeyID() == null ? null : keys.key(header.getKeyID()).orElse(null);
    }

    private Verified verified(JWSObject jws) {
        NotaryKey key = key(jws.getHeader());
        try {
            if (key == null || !jws.verify(key.verifier())) {
                return new Doubtful("it was changed after it was signed, or is not by this key");
            }
            var statement =
                    new Statement(readers.json(jws.getPayload().toBytes()).tree());
            return new Genuine(kind(jws.getHeader()).orElseThrow(), key.id(), statement);
        } catch (JOSEException e) {
            return new Doubtful("its signature cannot be verified: " + e.getMessage());
        } catch (UnreadableException e) {
            return new Doubtful("what is signed is no JSON: " + e.getMessage());
        }
    }
}
