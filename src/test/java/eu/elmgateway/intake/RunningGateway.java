package eu.elmgateway.intake;

import eu.elmgateway.Gateway;
import eu.elmgateway.Parts;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.api.RejectedFields;
import eu.elmgateway.batch.Batching;
import eu.elmgateway.batch.ToldBatches;
import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.desk.DeskSteps;
import eu.elmgateway.desk.Erasure;
import eu.elmgateway.desk.Recheck;
import eu.elmgateway.desk.StoreHands;
import eu.elmgateway.notary.KeyFile;
import eu.elmgateway.notary.Notary;
import eu.elmgateway.notary.OwnKeys;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.report.KeptReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** A gateway with the project's own routes on a free port, over a store in memory and a fake validation. */
final class RunningGateway implements AutoCloseable {
    final MemoryStore store;
    private final Consumer<CamelContext> routes;
    private final Store used;
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    final FakeValidating validating = new FakeValidating();
    final Senders senders;
    final Senders operators;
    final String operatorKey;

    /** What operators work on; senders' documents are kept in memory. */
    final Store desk;

    final String key;
    final Gateway gateway;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RunningGateway(Path data) throws IOException {
        this(data, Map.of());
    }

    RunningGateway(Path data, Map<String, String> more) throws IOException {
        this(data, Path.of(""), more);
    }

    /** One that takes batches too, over a store that keeps them. */
    RunningGateway(Path data, Store real, Map<String, String> more) throws IOException {
        this(data, Path.of(""), real, true, more);
    }

    RunningGateway(Path data, Path home, Map<String, String> more) throws IOException {
        this(data, home, null, true, more);
    }

    RunningGateway(Path data, boolean withSender, Map<String, String> more) throws IOException {
        this(data, Path.of(""), null, withSender, more);
    }

    /** One that goes on with what another had stored, and has routes that are made of templates. */
    RunningGateway(Path data, MemoryStore store, Consumer<CamelContext> routes) throws IOException {
        this(data, Path.of(""), null, true, Map.of(), store, routes);
    }

    private RunningGateway(Path data, Path home, @Nullable Store real, boolean withSender, Map<String, String> more)
            throws IOException {
        this(data, home, real, withSender, more, new MemoryStore(), context -> {});
    }

    private RunningGateway(
            Path data,
            Path home,
            @Nullable Store real,
            boolean withSender,
            Map<String, String> more,
            MemoryStore store,
            Consumer<CamelContext> routes)
            throws IOException {
        this.store = store;
        this.routes = routes;
        used = real == null ? store : real;
        var config = readers.config(Path.of("schemas/gateway"), Senders.schema(Path.of("")));
        senders = new Senders(data, config, Clock.systemUTC(), new SecureRandom());
        var operatorConfig =
                readers.config(Path.of("schemas/gateway"), Path.of("schemas/gateway/operators.schema.json"));
        operators = Senders.operators(data, operatorConfig, Clock.systemUTC(), new SecureRandom());
        operatorKey = operators.add("maria").text();
        desk = SqliteStore.open(data.resolve("desk.sqlite"));
        key = withSender ? senders.add("uni-test").text() : "none";
        Map<String, String> explicit = new HashMap<>(Map.of("data", data.toString(), "http.port", "0"));
        explicit.putAll(more);
        Settings settings = new SettingsReader(home, Map.of()).read(explicit);
        gateway = start(settings);
    }

    private Gateway start(Settings settings) {
        try {
            return Gateway.start(settings, parts(settings));
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    private Parts parts(Settings settings) {
        var drop = new DropFolder(settings.data(), senders, Clock.systemUTC(), Duration.ofMillis(100));
        var config = readers.config(Path.of("schemas/gateway"), SenderSettings.schema(Path.of("")));
        var intake = new IntakeParts(
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                readers,
                senders,
                new SenderSettings(settings.data(), config, List::of),
                drop,
                settings.httpLimits(),
                used,
                new Notary(
                        new OwnKeys(KeyFile.in(settings.data(), Clock.systemUTC())),
                        used,
                        Clock.systemUTC(),
                        null,
                        "test"),
                validating,
                () -> true,
                credential -> List.of("fi-koski"),
                Binding.SENDER,
                KeptReport::write,
                credential -> ("{\"id\":\"" + credential.root() + "\"}").getBytes(StandardCharsets.UTF_8),
                FakeChecks::of,
                registries -> {});
        var batching = new Batching(new Batching.With(
                used,
                readers,
                settings.httpLimits(),
                settings.batches(),
                settings.data(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
        Map<String, StepFactory> steps = steps(intake);
        steps.putAll(batching.steps());
        DueSource none = (endpoint, route, parameters) -> new DefaultConsumer(endpoint, route);
        DueSource items = used == store ? none : batching.items();
        return new Parts(senders, drop, steps, Map.of("batches", items), routes, used::close);
    }

    private Map<String, StepFactory> steps(IntakeParts intake) {
        Map<String, StepFactory> steps = new HashMap<>(IntakeSteps.of(intake));
        var hands = new StoreHands.With(
                desk,
                Clock.systemUTC(),
                () -> Set.of("fi-koski"),
                (delivery, sender) -> new Recheck.Result.Same(),
                registries -> {},
                new Erasure(desk, Clock.systemUTC(), new Erasure.Outside(Set::of, report -> "{}", hashes -> 0)),
                new ToldBatches(desk, readers),
                new RejectedFields(desk, readers),
                () -> {});
        steps.putAll(DeskSteps.of(operators::withKey, actor -> new StoreHands(hands, actor), readers));
        return steps;
    }

    URI at(String path) {
        return gateway.address().resolve(path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + key);
    }

    HttpResponse<String> push(String body) throws IOException, InterruptedException {
        return send(
                to("/v1/credentials").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        gateway.close();
        desk.close();
    }
}
