package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import java.util.List;

/** Says which registries want a credential. Thread-safe. */
@FunctionalInterface
public interface Routing {
    /** Names of registries; none if nobody wants it. */
    List<String> registries(Credential credential);

    /** Whether another version of a credential becomes a record of its own in a registry. */
    default boolean keepsVersionsApart(String registry) {
        return false;
    }
}
