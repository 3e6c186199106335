package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether a credential was taken back here. That nobody did so here is no proof that nobody did elsewhere, and no address that a
 * credential names is asked: then the check is skipped. Thread-safe.
 */
record RevocationCheck(Revocations known) {
    Check of(JsonNode credential) {
        return known.of(JsonGraph.id(credential)).map(RevocationCheck::revoked).orElseGet(() -> elsewhere(credential));
    }

    private static Check revoked(Revocations.Revoked revoked) {
        Instant when = revoked.when().truncatedTo(ChronoUnit.SECONDS);
        String reason = revoked.reason();
        return reason == null
                ? said(CheckStatus.ERROR, "revoked", when)
                : said(CheckStatus.ERROR, "revoked-because", when, reason);
    }

    private static Check elsewhere(JsonNode credential) {
        var graph = new JsonGraph(credential);
        if (graph.all(credential, "credentialStatus").isEmpty()) {
            return said(CheckStatus.SKIPPED, "unknown");
        }
        List<String> addresses = graph.ids(credential, "credentialStatus");
        return addresses.isEmpty()
                ? said(CheckStatus.SKIPPED, "elsewhere")
                : said(CheckStatus.SKIPPED, "elsewhere-at", addresses.get(0));
    }

    private static Check said(CheckStatus status, String reason, Object... arguments) {
        return Check.of(CheckKind.REVOCATION, status, reason, arguments);
    }
}
