package eu.elmgateway.intake;

import java.nio.charset.StandardCharsets;

/**
 * The id under which a registry knows a record: the same for the same credential however often and by whichever gateway it is
 * sent, so that a registry can tell a resend from a new record.
 */
final class RecordId {
    private static final int HEX_DIGITS = 32;

    private RecordId() {}

    static String of(String registry, String credential) {
        String hash = Sha256.of((registry + "|" + credential).getBytes(StandardCharsets.UTF_8));
        return "eg-" + hash.substring(0, HEX_DIGITS);
    }
}
