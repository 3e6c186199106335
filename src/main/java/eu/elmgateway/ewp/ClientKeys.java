package eu.elmgateway.ewp;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The partners that may ask, out of a file that fits {@code ewp-clients.schema.json}. Immutable. */
final class ClientKeys {
    private static final int SHORTEST = 2048;

    private final Map<String, ClientKey> keys;

    private ClientKeys(Map<String, ClientKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** @throws eu.elmgateway.safe.ConfigException if the file does not fit, or a key cannot be read or is too short */
    static ClientKeys read(Path file, ConfigReader reader) {
        ConfigFile config = reader.read(file);
        Map<String, ClientKey> keys = new LinkedHashMap<>();
        JsonNode clients = config.tree().path("clients");
        for (int i = 0; i < clients.size(); i++) {
            ClientKey key = key(config, "/clients/" + i, clients.get(i));
            if (keys.putIfAbsent(key.keyId(), key) != null) {
                throw config.wrong(
                        "/clients/" + i, "This key stands here a second time.", "Name all its heis in one entry.");
            }
        }
        return new ClientKeys(keys);
    }

    private static ClientKey key(ConfigFile config, String place, JsonNode client) {
        RSAPublicKey key = publicKey(config, place, client.path("publicKey").asText());
        String keyId = Fingerprint.of(key);
        String stated = client.path("keyId").asText("").toLowerCase(Locale.ROOT);
        if (!stated.isEmpty() && !stated.equals(keyId)) {
            throw config.wrong(
                    place + "/keyId",
                    "The SHA-256 of this publicKey is " + keyId + ".",
                    "Take both from the same entry of the EWP registry, or leave keyId out.");
        }
        List<String> heis = new ArrayList<>();
        client.path("heis").forEach(hei -> heis.add(hei.asText().toLowerCase(Locale.ROOT)));
        return new ClientKey(client.path("name").asText(), keyId, Set.copyOf(heis), key);
    }

    private static RSAPublicKey publicKey(ConfigFile config, String place, String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST) {
                return rsa;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong(config, place, "This is no RSA public key: " + e.getMessage() + ".");
        }
        throw wrong(config, place, "This key has less than " + SHORTEST + " bits.");
    }

    private static RuntimeException wrong(ConfigFile config, String place, String what) {
        return config.wrong(
                place + "/publicKey",
                what,
                "Give the RSA key of 2048 bits or more as the EWP registry has it: SubjectPublicKeyInfo in base64, or as PEM.");
    }

    Optional<ClientKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId.toLowerCase(Locale.ROOT)));
    }
}
