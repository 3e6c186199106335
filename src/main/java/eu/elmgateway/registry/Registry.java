package eu.elmgateway.registry;

import eu.elmgateway.seal.SealPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A destination, as its file in {@code routes/registries} describes it. Immutable.
 *
 * @param name the file's name without ending; the name under which deliveries are kept
 * @param title for people
 * @param protocol the route template that carries its deliveries
 * @param format coordinates of the format it takes, {@link #ORIGINAL} or {@link #SEALED}
 * @param accept which credentials it wants
 * @param settings parameters of the template and of the stylesheet, placeholders filled in
 * @param headers what it needs to see in the header of a request, placeholders filled in
 * @param access how the gateway shows it who it is
 * @param xroad who asks whom, if requests travel over X-Road; null if not
 * @param missing settings that have no value yet, each with what to do; while there are any, deliveries are held
 * @param concurrency how many requests it gets at a time
 * @param pacing how fast, and in which order
 * @param changes what it does with another version of a credential, and with a revocation
 * @param seal what is demanded of the seal of what was pushed
 */
public record Registry(
        String name,
        String title,
        String protocol,
        String format,
        AcceptanceRule accept,
        Map<String, String> settings,
        Map<String, String> headers,
        Access access,
        @Nullable XRoad xroad,
        List<MissingValue> missing,
        Answering answering,
        RetryPolicy retry,
        int concurrency,
        Pacing pacing,
        Batching batching,
        @Nullable ReceiptsLater receipts,
        Changes changes,
        SealPolicy seal) {
    /** Instead of a format: the bytes as the sender pushed them, so that a seal stays whole. */
    public static final String ORIGINAL = "original";

    /** Instead of a format: ELM under a seal; the sender's own bytes if it pushed ELM, else as the gateway made and sealed it. */
    public static final String SEALED = "sealed";

    public Registry {
        settings = Map.copyOf(settings);
        headers = Map.copyOf(headers);
        missing = List.copyOf(missing);
    }

    /** A setting, empty if the file does not give it. */
    public Optional<String> setting(String setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    /** The same with settings that go before its own. */
    public Registry with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new Registry(
                name,
                title,
                protocol,
                format,
                accept,
                all,
                headers,
                access,
                xroad,
                missing,
                answering,
                retry,
                concurrency,
                pacing,
                batching,
                receipts,
                changes,
                seal);
    }

    /** Whether several credentials may travel in one document. */
    public boolean batched() {
        return batching.atMost() > 1 || batching.whole();
    }

    /** Whether it takes the sender's own bytes. */
    public boolean takesOriginals() {
        return format.equals(ORIGINAL);
    }

    /** Whether it takes ELM under a seal. */
    public boolean takesSealed() {
        return format.equals(SEALED);
    }

    /** Whether no mapping makes what it gets. */
    public boolean unmapped() {
        return takesOriginals() || takesSealed();
    }
}
