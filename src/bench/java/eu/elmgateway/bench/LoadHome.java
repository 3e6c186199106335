package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a gateway with one registry for badges and one that takes everything as it came. */
final class LoadHome {
    private LoadHome() {}

    static void prepare(Path home) throws IOException {
        for (String part : List.of("schemas", "routes", "mappings/common", "mappings/elm_to_koski", "mappings/edci-xml_to_elm")) {
            copy(Path.of(part), home.resolve(part));
        }
        try (Stream<Path> all = Files.list(home.resolve("routes/registries"))) {
            for (Path one : all.filter(file -> !file.endsWith("fi-koski.yaml")).toList()) {
                Files.delete(one);
            }
        }
        Files.writeString(home.resolve("routes/registries/archive.yaml"), """
                registry: archive
                title: takes whatever comes, as it came
                protocol: registry-rest
                format: original
                accept: {xpath: "elm:EuropeanDigitalCredential"}
                settings: {address: "{{archive.address}}"}
                concurrency: 4
                """);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** @param postgres where the store is, null if it is embedded */
    static Map<String, String> environment(String registries, @Nullable String postgres) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ARCHIVE_ADDRESS", registries + "archive",
                "FI_KOSKI_ADDRESS", registries + "koski",
                "FI_KOSKI_USER", "user",
                "FI_KOSKI_PASSWORD", "secret",
                "FI_KOSKI_SOURCE_SYSTEM", "elmgateway",
                "FI_KOSKI_CALLER_ID", "1.2.246.562.10.99990000001.bench",
                "FI_KOSKI_SIGNATORY_NAME", "Rauni Rehtori",
                "FI_KOSKI_SIGNATORY_TITLE", "rehtori",
                "ELM_GATEWAY_DROP_ENABLED", "false"));
        if (postgres != null) {
            environment.put("ELM_GATEWAY_STORE_URL", postgres);
            environment.put("ELM_GATEWAY_STORE_USER", "postgres");
        }
        return environment;
    }
}
