package eu.elmgateway.standin;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in for one registry. Thread-safe. */
public interface StandIn extends AutoCloseable {
    /** The registry's name, as its file has it. */
    String registry();

    /** What the registry's file leaves to the operator, as it is for this stand-in. */
    Map<String, String> settings();

    /** Where it is, for people. */
    String place();

    /** Where it can misbehave: under the registry's name with what is delivered, under NAME-receipts with what it says of it. */
    Map<String, Mischief> mischiefs();

    /** What it got. */
    Ledger ledger();

    /**
     * Does what it does by itself now and then: looks into its folder, asks the gateway.
     *
     * @param gateway null if it does not know the gateway
     */
    default void turn(@Nullable URI gateway) throws IOException, InterruptedException {
        // most only answer
    }

    @Override
    void close();
}
