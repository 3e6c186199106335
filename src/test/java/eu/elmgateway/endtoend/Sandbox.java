package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Gateway;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.Storage;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.StandIn;
import eu.elmgateway.standin.StandIns;
import eu.elmgateway.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** A gateway with the stand-ins of all registries, and the sender {@code campus} that pushes to it over HTTP. */
final class Sandbox implements AutoCloseable {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final StandIns standIns;
    private final Settings settings;
    private final Map<String, String> registries;
    private Gateway gateway;
    private final String key;

    /**
     * @param folder where all is written
     * @param campus the settings of the sender, as YAML
     */
    Sandbox(Path folder, String campus) throws Exception {
        this.folder = folder;
        var readers = new SafeReaders(Limits.standard());
        standIns = StandIns.start(HOME, readers, folder.resolve("stand-ins"), 0, Clock.systemUTC());
        settings = new SettingsReader(HOME, Map.of())
                .read(Map.of("data", folder.resolve("data").toString(), "http.port", "0"));
        key = Parties.senders(settings, readers).add("campus").text();
        Path senders = Files.createDirectories(folder.resolve("data/senders"));
        Files.writeString(senders.resolve("campus.yaml"), "sender: campus\nsettings: " + campus + "\n");
        registries = new HashMap<>(standIns.settings());
        // ELMO has no room for the OID that KOSKI knows an institution by.
        registries.put("fi-koski.organisation", "1.2.246.562.10.99990000002");
        registries.put("eu-oots-evidence.every", "100");
        gateway = StartedGateway.of(settings, registries);
        standIns.gatewayAt(gateway.address());
    }

    /** Stops the gateway and starts it again. */
    void restart() {
        gateway.close();
        gateway = StartedGateway.of(settings, registries);
        standIns.gatewayAt(gateway.address());
    }

    /** What somebody who may only read sees in the store. */
    <T> T seen(Function<Store, T> reader) {
        try (Store store = Storage.reading(settings)) {
            return reader.apply(store);
        }
    }

    StandIn standIn(String registry) {
        return Objects.requireNonNull(standIns.all().get(registry), registry);
    }

    /** What the registry got, unpacked where it is ELMO as an EMREX provider posts it. */
    byte[] got(StandIn standIn, Ledger.Entry entry) {
        Path file = folder.resolve("stand-ins/got").resolve(standIn.registry()).resolve(entry.file());
        try {
            byte[] there = Files.readAllBytes(file);
            String elmo = there.length > 0 && there[0] == '{'
                    ? JSON.readTree(there).path("elmo").asText()
                    : "";
            return elmo.isEmpty() ? there : unpacked(elmo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(String elmo) throws IOException {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(elmo)))) {
            return in.readAllBytes();
        }
    }

    /** Pushes a document, and gives the id of its submission. */
    String push(byte[] document) {
        return post("/v1/credentials", document).path("id").asText();
    }

    /** What is answered, as JSON, to a document in XML or JSON. */
    JsonNode post(String path, byte[] document) {
        boolean xml = new String(document, 0, 5, UTF_8).contains("<");
        return ask(HttpRequest.newBuilder(gateway.address().resolve(path))
                .header("Content-Type", xml ? "application/xml" : "application/json")
                .POST(BodyPublishers.ofByteArray(document)));
    }

    /** What stands at a path, as JSON. */
    JsonNode get(String path) {
        return ask(HttpRequest.newBuilder(gateway.address().resolve(path)));
    }

    /** What a submission's status says of its delivery to a registry; empty if it goes to no such. */
    JsonNode delivery(String submission, String registry) {
        for (JsonNode delivery : status(submission).path("deliveries")) {
            if (delivery.path("registry").asText().equals(registry)) {
                return delivery;
            }
        }
        return JSON.createObjectNode();
    }

    JsonNode await(String submission, String registry, Predicate<JsonNode> wanted) {
        await(
                () -> wanted.test(delivery(submission, registry)),
                () -> status(submission).toPrettyString());
        return delivery(submission, registry);
    }

    JsonNode await(String submission, String registry, String state) {
        return await(
                submission,
                registry,
                delivery -> delivery.path("state").asText().equals(state));
    }

    static void await(BooleanSupplier wanted, Supplier<String> otherwise) {
        Patience.until(wanted, otherwise);
    }

    private JsonNode status(String submission) {
        return get("/v1/submissions/" + submission);
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            return JSON.readTree(send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer's body; asked as the sender. */
    String soap(String envelope) {
        return new String(
                send(HttpRequest.newBuilder(gateway.address().resolve("/soap/gateway"))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(BodyPublishers.ofString(envelope))),
                UTF_8);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
            assertTrue(answer.statusCode() < 300, () -> new String(answer.body(), UTF_8));
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sample in ELM as a system that speaks ELMO would have written it. */
    static byte[] elmo(String sample) throws Exception {
        var written = LoadedEngine.get()
                .mappings()
                .named("elm_to_elmo")
                .orElseThrow()
                .map(new SampleCredentials().read(sample), Map.of());
        String text = new String(assertInstanceOf(MappedDocument.class, written).bytes(), UTF_8);
        // ELMO calls what ELM calls a scheme the type of an identifier, and tells the country of a personal code by the
        // citizenship.
        return text.replace("type=\"local\">1001", "type=\"osaamismerkit\">1001")
                .replaceFirst("<learner>(?!\\s*<citizenship>)", "<learner><citizenship>FI</citizenship>")
                .getBytes(UTF_8);
    }

    @Override
    public void close() {
        gateway.close();
        standIns.close();
    }
}
