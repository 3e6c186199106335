package eu.elmgateway.notary;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.store.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The gateway's own keys, in a file of the data folder that only their owner may read: a JWK set (RFC 7517). The first key signs;
 * of those before it the public part is kept. Written whole, so that who reads it meanwhile finds the old or the new.
 */
public final class KeyFile {
    private final Path file;
    private final Clock clock;

    private KeyFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The one of a data folder; it need not be there yet. */
    public static KeyFile in(Path data, Clock clock) {
        return new KeyFile(data.resolve("receipt-keys.json"), clock);
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    private boolean exists() {
        return Files.exists(file);
    }

    /** The keys, the one that signs first; one is made if there is none. */
    List<NotaryKey> keys() {
        if (!exists()) {
            write(List.of(NotaryKey.fresh(clock.instant())));
        }
        return read();
    }

    /**
     * Makes a new key to sign with from now on. The private part of the one before is destroyed, its public part kept.
     *
     * @return the new one
     */
    public KeyFacts rotate() {
        List<NotaryKey> keys = new ArrayList<>();
        keys.add(NotaryKey.fresh(clock.instant()));
        if (exists()) {
            read().stream().map(NotaryKey::publicPart).forEach(keys::add);
        }
        write(keys);
        return KeyFacts.of(keys.get(0));
    }

    /** Changes when the file does. */
    long changed() {
        return file.toFile().lastModified();
    }

    private List<NotaryKey> read() {
        try {
            List<NotaryKey> keys = JWKSet.parse(Files.readString(file)).getKeys().stream()
                    .map(NotaryKey::new)
                    .toList();
            if (keys.isEmpty() || !keys.get(0).signs()) {
                throw wrong("Its first key has no private part.");
            }
            return keys;
        } catch (IOException | ParseException e) {
            throw wrong("The keys cannot be read: " + e.getMessage() + ".");
        }
    }

    private ConfigException wrong(String what) {
        return new ConfigException(
                file,
                null,
                what,
                "Put back a copy of the file. If there is none, move it away: a new key is made at the next start; what was"
                        + " signed stays verifiable by the public keys in the store.");
    }

    private void write(List<NotaryKey> keys) {
        List<JWK> jwks = keys.stream().map(NotaryKey::jwk).toList();
        try {
            PrivateFile.write(file, new JWKSet(jwks).toString(false).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
