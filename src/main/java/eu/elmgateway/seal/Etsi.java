package eu.elmgateway.seal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The verdict by the algorithm of ETSI EN 319 102-1.
 *
 * @param indication {@code TOTAL_PASSED}, {@code TOTAL_FAILED} or {@code INDETERMINATE}
 * @param subIndication why, such as {@code NO_CERTIFICATE_CHAIN_FOUND}; null if there is nothing to explain
 * @param report the ETSI validation report (TS 119 102-2) in XML, written when asked for
 */
public record Etsi(String indication, @Nullable String subIndication, Supplier<byte[]> report) {}
