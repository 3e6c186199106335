package eu.elmgateway.delivery;

import eu.elmgateway.standin.AccessPointStandIn;
import java.io.IOException;
import java.util.Map;

/** A stand-in for an access point, and what an operator would set for it. */
final class AccessPointSettings {
    private static final String USER = "plugin";
    private static final String PASSWORD = "p&ss";

    private AccessPointSettings() {}

    static AccessPointStandIn standIn(Bench bench) throws IOException {
        return new AccessPointStandIn(Bench.HOME, bench.readers(), 0, USER, PASSWORD);
    }

    static Map<String, String> of(String address) {
        return Map.of(
                "eu-oots.address", address,
                "eu-oots.user", USER,
                "eu-oots.password", PASSWORD,
                "eu-oots.from-party", "AP_FR_01",
                "eu-oots.to-party", "AP_BE_01",
                "eu-oots.original-sender", "0001",
                "eu-oots.final-recipient", "0002",
                "eu-oots.status-every", "50");
    }
}
