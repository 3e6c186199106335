package eu.elmgateway.delivery;

import eu.elmgateway.standin.KoskiStandIn;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A stand-in for KOSKI, and what an operator would set for it. */
final class KoskiSettings {
    private static final String USER = "gateway";
    private static final String PASSWORD = "päss:word&=";

    private KoskiSettings() {}

    /** @param port 0 for any */
    static KoskiStandIn standIn(Bench bench, int port) throws IOException {
        return new KoskiStandIn(Bench.HOME, bench.readers(), port, USER, PASSWORD, Set.of("1001"));
    }

    static KoskiStandIn standIn(Bench bench) throws IOException {
        return standIn(bench, 0);
    }

    static Map<String, String> of(String address) {
        return Map.of(
                "fi-koski.address", address,
                "fi-koski.user", USER,
                "fi-koski.password", PASSWORD,
                "fi-koski.source-system", "elmgateway",
                "fi-koski.signatory-name", "Reetta Esimerkki",
                "fi-koski.signatory-title", "rehtori",
                "fi-koski.caller-id", "1.2.246.562.10.99990000002.elm-gateway");
    }
}
