package eu.elmgateway;

import eu.elmgateway.notary.KeyFacts;
import eu.elmgateway.notary.KeyFile;
import eu.elmgateway.notary.KeySource;
import eu.elmgateway.notary.OperatorKey;
import eu.elmgateway.notary.OwnKeys;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.sealing.SealKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The keys a gateway signs and seals with. */
public final class Keyring {
    private Keyring() {}

    /**
     * What seals credentials that the gateway converts; empty if the operator has given no key.
     *
     * @throws SettingsException if the key cannot be had
     */
    public static Optional<CredentialSealing> sealing(Settings settings, Clock clock) {
        Settings.SealSettings seal = settings.seal();
        String place = seal.key();
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(new CredentialSealing(
                            SealKey.of(place, seal.password(), seal.alias(), settings.home()),
                            seal.timestamps(),
                            clock));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What is known of the keys that sign acknowledgements and receipts, the one that signs first; empty if none was made yet.
     *
     * @throws SettingsException if the operator's key cannot be used
     */
    public static List<KeyFacts> facts(Settings settings, Clock clock) {
        return noKeyYet(settings, clock) ? List.of() : keys(settings, clock).facts();
    }

    /**
     * The public keys of this data folder, as a JWK set.
     *
     * @throws SettingsException if there is none yet, or the operator's key cannot be used
     */
    public static String published(Settings settings, Clock clock) {
        if (noKeyYet(settings, clock)) {
            throw new SettingsException("no key has been made in " + settings.data()
                    + " yet; start the gateway once, or name the keys to believe");
        }
        return keys(settings, clock).published();
    }

    private static boolean noKeyYet(Settings settings, Clock clock) {
        return settings.receipts().key() == null
                && !Files.exists(KeyFile.in(settings.data(), clock).file());
    }

    /** What signs acknowledgements and receipts; makes a key if the gateway is to have one of its own and has none yet. */
    static KeySource keys(Settings settings, Clock clock) {
        Settings.ReceiptSettings receipts = settings.receipts();
        Path file = receipts.key();
        if (file == null) {
            return new OwnKeys(KeyFile.in(settings.data(), clock));
        }
        try {
            return OperatorKey.of(file, receipts.password(), receipts.alias());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("receipts.key: " + e.getMessage(), e);
        }
    }
}
