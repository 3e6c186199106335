package eu.elmgateway.registry;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway shows a registry who it is. Immutable.
 *
 * @param login what goes into the header Authorization; null for nothing
 * @param keys certificates of our own; null to show none, and to believe those that Java believes
 */
public record Access(@Nullable Login login, @Nullable Keys keys) {
    /** A registry that asks for nothing. */
    public static final Access OPEN = new Access(null, null);

    /** What goes into the header Authorization. */
    public sealed interface Login {}

    /** User and password (RFC 7617). */
    public record Basic(String user, String password) implements Login {}

    /** A token that the operator got from the registry and that stays the same (RFC 6750). */
    public record Bearer(String token) implements Login {}

    /**
     * Tokens that the gateway fetches as a client (RFC 6749, 4.4).
     *
     * @param address where they are given out
     * @param scope what for; empty to leave that to who gives them out
     */
    public record ClientCredentials(String address, String clientId, String clientSecret, String scope)
            implements Login {}

    /**
     * Certificates (RFC 8446, 4.4.2), each a PKCS#12 file.
     *
     * @param keystore our key and certificate; null to show none
     * @param truststore whom to believe instead of those that Java believes; null for these
     */
    public record Keys(
            @Nullable Path keystore,
            String password,
            @Nullable Path truststore,
            String truststorePassword) {}
}
