package eu.elmgateway.delivery;

import eu.elmgateway.registry.Access;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes TLS contexts of a registry's keystores. */
final class Keystores {
    private Keystores() {}

    /**
     * A context with our own key, and with whom to believe.
     *
     * @throws IllegalArgumentException if a file or its password is wrong; the message says which
     */
    static SSLContext context(Access.Keys keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own(keys.keystore(), keys.password()), others(keys.truststore(), keys.truststorePassword()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("access.tls cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyManager @Nullable [] own(@Nullable Path file, String password) throws GeneralSecurityException {
        if (file == null) {
            return null;
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(file, password, "password"), password.toCharArray());
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] others(@Nullable Path file, String password)
            throws GeneralSecurityException {
        if (file == null) {
            return null;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(file, password, "truststorePassword"));
        return factory.getTrustManagers();
    }

    private static KeyStore store(Path file, String password, String setting) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be opened: " + e.getMessage() + "; check that it is a PKCS#12 file, and access.tls."
                            + setting,
                    e);
        }
        if (store.size() == 0) {
            throw new IllegalArgumentException(file + " holds nothing; put a key or certificates into it");
        }
        return store;
    }
}
