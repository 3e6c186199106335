package eu.elmgateway.emrex;

import eu.elmgateway.ewp.EwpCaller;
import eu.elmgateway.ewp.EwpRefusal;
import eu.elmgateway.ewp.EwpRequest;
import eu.elmgateway.ewp.HttpSignatures;
import eu.elmgateway.registry.Registry;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for transcripts: the operator's EWP node, which shows the token of the registry's file, and, where that file names
 * {@code clientKeys}, partners who sign. The token may be left out then. Thread-safe.
 */
final class Entrance {
    private final Optional<HttpSignatures> signatures;
    private final Optional<Caller> node;

    /** @throws IllegalArgumentException if nobody could enter, or a setting is wrong */
    Entrance(Registry registry, EmrexParts parts) {
        this.signatures = HttpSignatures.of(
                name -> registry.setting(name).filter(value -> !value.isBlank()),
                parts.home(),
                parts.readers(),
                parts.clock());
        boolean token =
                registry.setting("token").filter(value -> !value.isBlank()).isPresent();
        this.node = token || signatures.isEmpty() ? Optional.of(new Caller(registry)) : Optional.empty();
    }

    /**
     * The partner that signed; empty if it is the operator's own node.
     *
     * @throws eu.elmgateway.api.ProblemException for a token that does not hold
     * @throws EwpRefusal for a signature that does not hold
     */
    Optional<EwpCaller> caller(EwpRequest request) throws EwpRefusal {
        String authorization = request.header("Authorization").orElse(null);
        boolean token = authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
        if (node.isPresent() && (signatures.isEmpty() || token)) {
            node.get().demand(authorization);
            return Optional.empty();
        }
        return Optional.of(signatures.orElseThrow().caller(request));
    }

    /** What signs an answer, if that is wanted. */
    Map<String, String> headers(EwpRequest request, @Nullable EwpCaller caller, byte[] body) {
        return signatures.map(one -> one.headers(request, caller, body)).orElse(Map.of());
    }
}
