package eu.elmgateway.intake;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may push, as {@code senders.yaml} has it; a change of the file counts from the next request on. Thread-safe within a
 * process.
 */
public final class Senders {
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

    private final SendersFile file;
    private final Clock clock;
    private final SecureRandom random;
    private volatile @Nullable Known known;

    /** The senders of one version of the file. */
    private record Known(SendersFile.Version version, List<Sender> senders) {}

    /**
     * Opens the file of a data folder; it need not be there yet.
     *
     * @param reader reads what fits {@code senders.schema.json}; see {@link #schema}
     */
    public Senders(Path data, ConfigReader reader, Clock clock, SecureRandom random) {
        this(new SendersFile(data.resolve("senders.yaml"), reader, "sender"), clock, random);
    }

    /**
     * Opens the file of those who may operate: {@code operators.yaml}, of the same make.
     *
     * @param reader reads what fits {@code operators.schema.json}
     */
    public static Senders operators(Path data, ConfigReader reader, Clock clock, SecureRandom random) {
        return new Senders(new SendersFile(data.resolve("operators.yaml"), reader, "operator"), clock, random);
    }

    private Senders(SendersFile file, Clock clock, SecureRandom random) {
        this.file = file;
        this.clock = clock;
        this.random = random;
    }

    /** Where the schema of the file is, within the folder of the gateway. */
    public static Path schema(Path home) {
        return home.resolve("schemas").resolve("gateway").resolve("senders.schema.json");
    }

    /**
     * Makes a key for a sender, new or known; its earlier keys stay good.
     *
     * @return the key, which is not kept and cannot be shown again
     * @throws IllegalArgumentException if the name is not lower-case letters, digits and hyphens
     */
    public synchronized ApiKey add(String name) throws IOException {
        ApiKey key = ApiKey.random(random);
        List<Sender> more = new ArrayList<>(list());
        more.add(new Sender(name, key.sha256(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        file.write(more);
        known = null;
        return key;
    }

    /**
     * Every key, in the order in which they were added. A file that is broken by a change leaves in force what was before.
     *
     * @throws ConfigException if the file was broken from the start
     */
    public List<Sender> list() {
        SendersFile.Version version = file.version();
        Known current = known;
        if (current == null || !current.version().equals(version)) {
            current = new Known(version, read(current));
            known = current;
        }
        return current.senders();
    }

    private List<Sender> read(@Nullable Known before) {
        try {
            return file.read();
        } catch (ConfigException e) {
            if (before == null) {
                throw e;
            }
            LOG.error("the senders of before stay in force: {}", e.getMessage());
            return before.senders();
        }
    }

    /** Whether nobody may push. */
    public boolean empty() {
        return list().isEmpty();
    }

    /** Whether there is a sender of this name. */
    public boolean has(String name) {
        return list().stream().anyMatch(sender -> sender.name().equals(name));
    }

    /** The name of the sender whose key this is. Takes the same time whichever key is given. */
    public Optional<String> withKey(String key) {
        byte[] given = bytes(new ApiKey(key).sha256());
        String found = null;
        for (Sender sender : list()) {
            if (MessageDigest.isEqual(given, bytes(sender.keySha256()))) {
                found = sender.name();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] bytes(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
