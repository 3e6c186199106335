package eu.elmgateway.delivery;

import java.util.Map;

/** What an operator would set for KOSKI. */
final class KoskiSettings {
    private KoskiSettings() {}

    static Map<String, String> of(String address) {
        return Map.of(
                "fi-koski.address", address,
                "fi-koski.user", "gateway",
                "fi-koski.password", "päss:word&=",
                "fi-koski.source-system", "elmgateway",
                "fi-koski.signatory-name", "Reetta Esimerkki",
                "fi-koski.signatory-title", "rehtori",
                "fi-koski.caller-id", "1.2.246.562.10.99990000002.elm-gateway");
    }
}
