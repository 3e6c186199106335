package eu.elmgateway.seal;

import eu.elmgateway.seal.Remark.Weight;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of ETSI EN 319 102-1 (5.1.3) as reasons that people understand.
 *
 * @param at when the seal was certainly there
 */
record TrustReasons(Seal seal, Instant at) {
    private static final String PASSED = "TOTAL_PASSED";

    Trust trust(String indication, @Nullable String why) {
        if (indication.equals(PASSED)) {
            return Trust.TRUSTED;
        }
        if (outside().weight() == Weight.ERROR) {
            return Trust.UNTRUSTED;
        }
        return switch (String.valueOf(why)) {
            case "TRY_LATER",
                    "CERTIFICATE_CHAIN_GENERAL_FAILURE",
                    "REVOCATION_OUT_OF_BOUNDS_NO_POE",
                    "NO_POE",
                    "POLICY_PROCESSING_ERROR",
                    "SIGNATURE_POLICY_NOT_AVAILABLE",
                    "SIGNED_DATA_NOT_FOUND" -> Trust.UNCLEAR;
            default -> Trust.UNTRUSTED;
        };
    }

    Optional<Remark> of(String indication, @Nullable String why) {
        if (indication.equals(PASSED)) {
            return Optional.empty();
        }
        String code = why == null ? indication : why;
        if (outside().weight() == Weight.ERROR && !code.startsWith("REVOKED")) {
            return Optional.of(outside());
        }
        return Optional.of(
                switch (code) {
                    case "REVOKED", "REVOKED_NO_POE", "REVOKED_CA_NO_POE" -> Remark.of(Weight.ERROR, "revoked");
                    case "NOT_YET_VALID" -> Remark.of(Weight.ERROR, "not-yet-valid", from());
                    case "EXPIRED" -> Remark.of(Weight.ERROR, "expired", until());
                    case "OUT_OF_BOUNDS_NO_POE", "OUT_OF_BOUNDS_NOT_REVOKED" -> outside();
                    case "NO_CERTIFICATE_CHAIN_FOUND", "NO_CERTIFICATE_CHAIN_FOUND_NO_POE" ->
                        Remark.of(Weight.WARNING, "unknown-issuer", issuer());
                    case "TRY_LATER", "CERTIFICATE_CHAIN_GENERAL_FAILURE", "REVOCATION_OUT_OF_BOUNDS_NO_POE" ->
                        Remark.of(Weight.WARNING, "no-news");
                    case "CRYPTO_CONSTRAINTS_FAILURE", "CRYPTO_CONSTRAINTS_FAILURE_NO_POE" ->
                        Remark.of(Weight.WARNING, "weak");
                    case "CHAIN_CONSTRAINTS_FAILURE" -> Remark.of(Weight.ERROR, "chain");
                    default ->
                        Remark.of(indication.equals("TOTAL_FAILED") ? Weight.ERROR : Weight.WARNING, "etsi", code);
                });
    }

    /** Before its certificate began, after it ended in the sealer's own words, or after it ended for all that is proven. */
    private Remark outside() {
        Sealer sealer = seal.sealer();
        Instant claimed = seal.claimed();
        Instant made = claimed == null || claimed.isAfter(at) ? at : claimed;
        if (sealer != null && made.isBefore(sealer.from())) {
            return Remark.of(Weight.ERROR, "not-yet-valid", from());
        }
        if (sealer != null && made.isAfter(sealer.until())) {
            return Remark.of(Weight.ERROR, "expired", until());
        }
        return Remark.of(Weight.WARNING, "expired-unproven", until());
    }

    private String from() {
        return seal.sealer() == null ? "?" : seal.sealer().from().toString();
    }

    private String until() {
        return seal.sealer() == null ? "?" : seal.sealer().until().toString();
    }

    private String issuer() {
        return seal.sealer() == null || seal.sealer().issuer() == null
                ? "?"
                : seal.sealer().issuer();
    }
}
