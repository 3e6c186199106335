package eu.elmgateway.delivery;

import java.util.HashMap;
import java.util.Map;

/** What an operator would set for VIRTA. */
final class VirtaSettings {
    private VirtaSettings() {}

    /**
     * @param port where the SFTP server listens on loopback
     * @param knownHosts the file with its key
     * @param address the service to read
     * @param readEvery milliseconds between readings
     */
    static Map<String, String> of(int port, String knownHosts, String password, String address, long readEvery) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "fi-virta.host", "127.0.0.1",
                "fi-virta.port", Integer.toString(port),
                "fi-virta.user", "amk",
                "fi-virta.password", password,
                "fi-virta.known-hosts", knownHosts,
                "fi-virta.organisation", "02536",
                "fi-virta.institution", "VATFI-99990011",
                "fi-virta.every", "PT0S"));
        settings.putAll(Map.of(
                "fi-virta.read-address",
                address,
                "fi-virta.read-user",
                "amk",
                "fi-virta.read-key",
                password,
                "fi-virta.read-every",
                Long.toString(readEvery)));
        return settings;
    }
}
