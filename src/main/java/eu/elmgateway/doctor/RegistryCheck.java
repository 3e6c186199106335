package eu.elmgateway.doctor;

import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registries: whether they have what their files leave to the operator, and whether somebody answers where they are to be. */
final class RegistryCheck implements Check {
    private final ConfigurationCheck files;
    private final Clock clock;
    private final boolean reach;

    RegistryCheck(ConfigurationCheck files, Clock clock, boolean reach) {
        this.files = files;
        this.clock = clock;
        this.reach = reach;
    }

    @Override
    public void look(Consumer<Line> seen) {
        for (Registry registry : files.registries()) {
            if (!registry.missing().isEmpty()) {
                seen.accept(Line.warn(
                        "registries",
                        registry.name() + " lacks settings; what is for it is held: "
                                + registry.missing().stream()
                                        .map(MissingValue::key)
                                        .collect(Collectors.joining(", ")),
                        registry.missing().stream()
                                        .map(MissingValue::cure)
                                        .distinct()
                                        .collect(Collectors.joining("; "))
                                + "; or take its file out of routes/registries."));
                continue;
            }
            Map<String, String> settings = new TreeMap<>(registry.settings());
            folder(registry, settings.getOrDefault("folder", ""), seen);
            if (reach) {
                Stream.concat(doors(settings), doors(ReceiptsLater.settings(registry)))
                        .distinct()
                        .forEach(url -> new Knock(registry.name(), clock).at(url, seen));
                host(registry, settings, seen);
            }
        }
    }

    /** Where to knock: only what a file calls an address. Others look like one and name a namespace or a kind of evidence. */
    static Stream<URI> doors(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .filter(setting -> setting.getKey().equals("address"))
                        .map(Map.Entry::getValue)
                        .filter(value -> value.matches("https?://[^\\s{}]+"))
                        .map(RegistryCheck::origin);
    }

    private static void folder(Registry registry, String folder, Consumer<Line> seen) {
        if (!registry.protocol().equals("registry-file") || folder.isEmpty()) {
            return;
        }
        Path path = Path.of(folder);
        seen.accept(
                Files.isDirectory(path) && Files.isWritable(path)
                        ? Line.ok("registries", registry.name() + ": " + path + " can be written")
                        : Line.error(
                                "registries",
                                registry.name() + ": " + path + " is no folder that can be written",
                                "Make it, or give the account that runs the gateway the right to write there."));
    }

    private static void host(Registry registry, Map<String, String> settings, Consumer<Line> seen) {
        String host = settings.getOrDefault("host", "");
        if (!host.isEmpty()) {
            Knock.port(registry.name(), host, settings.getOrDefault("port", "22"), seen);
        }
    }

    private static URI origin(String url) {
        URI whole = URI.create(url.strip());
        return URI.create(whole.getScheme() + "://" + whole.getAuthority() + "/");
    }
}
