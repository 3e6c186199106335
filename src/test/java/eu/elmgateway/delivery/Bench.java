package eu.elmgateway.delivery;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.Patience;
import eu.elmgateway.component.ElmComponent;
import eu.elmgateway.component.Steps;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** Delivery as it runs in the gateway, with the shipped route templates, over a real store, by a clock that the test moves. */
final class Bench implements AutoCloseable {
    static final Path HOME = Path.of("").toAbsolutePath();

    private static final SampleCredentials SAMPLES = new SampleCredentials();
    private static final Engine ENGINE = LoadedEngine.get();

    final SampleCredentials samples = SAMPLES;
    final MovableTime time = new MovableTime();

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final WatchedStore watched;
    private final Store opened;
    private CamelContext context = new DefaultCamelContext();
    private DeliverySignal signal = new DeliverySignal();
    private Runnable resumption = () -> {};
    private @Nullable CredentialSealing sealing;
    private String format = "elm-json:3.1";
    private MappingCatalogue mappings = ENGINE.mappings();
    private volatile SealVerdict sealed = SealVerdict.ABSENT;
    private volatile String trusted = "nobody";

    Bench(Path folder) {
        this.folder = folder;
        this.opened = SqliteStore.open(folder.resolve("gateway.db"));
        this.watched = new WatchedStore(opened);
    }

    /** Maps by these from now on. */
    Bench mappings(MappingCatalogue others) {
        mappings = others;
        return this;
    }

    /** Seals with this from the next start on. */
    Bench sealing(CredentialSealing by) {
        sealing = by;
        return this;
    }

    /** Says this from now on of every document that was pushed. */
    void sealed(SealVerdict verdict) {
        sealed = verdict;
    }

    /** Trusts other seals from now on. */
    void trusting(String version) {
        trusted = version;
    }

    SafeReaders readers() {
        return samples.readers();
    }

    Store store() {
        return watched.store();
    }

    CamelContext context() {
        return context;
    }

    Bench set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Takes up a registry that comes with the gateway. */
    Bench registry(String name) throws IOException {
        return registry(name, name, UnaryOperator.identity());
    }

    /** Takes up a registry that comes with the gateway under another name and changed. */
    Bench registry(String name, String shipped, UnaryOperator<String> change) throws IOException {
        Path registries = Files.createDirectories(folder.resolve("home/routes/registries"));
        Path schemas = Files.createDirectories(folder.resolve("home/schemas/gateway"));
        Files.writeString(
                schemas.resolve("registry.schema.json"),
                Files.readString(HOME.resolve("schemas/gateway/registry.schema.json")));
        String text = Files.readString(HOME.resolve("routes/registries/" + shipped + ".yaml"));
        Files.writeString(registries.resolve(name + ".yaml"), change.apply(text.replace(shipped, name)));
        return this;
    }

    /** Starts, or starts again as after a restart. */
    Bench start() throws Exception {
        context.stop();
        context = new DefaultCamelContext();
        var registries = registries();
        var issuers = new RegistrySettings(
                folder.resolve("data"),
                readers().config(HOME.resolve("schemas/gateway"), RegistrySettings.schema(HOME)),
                registry -> List.of());
        var deliveries = new Deliveries(new Deliveries.With(
                store(),
                registries,
                issuers,
                () -> mappings,
                ENGINE.outputCheck(),
                document -> sealed,
                () -> trusted,
                sealing,
                readers(),
                samples.model(),
                time,
                () -> 1,
                time));
        signal = deliveries.signal();
        resumption = deliveries.resumption();
        context.addComponent("elm", new ElmComponent(new Steps(deliveries.steps()), Map.of("due", deliveries.due())));
        var known = new Properties();
        known.setProperty("elm.home", HOME.toString());
        known.setProperty("elm.data", folder.resolve("data").toString());
        context.getPropertiesComponent().setInitialProperties(known);
        context.start();
        loadTemplates();
        deliveries.addRoutes(context);
        return this;
    }

    /** What is described by the files of registries. */
    RegistryCatalogue registries() {
        return RegistryCatalogue.load(
                folder.resolve("home"),
                readers(),
                samples.xml(),
                new Placeholders(name -> Optional.ofNullable(settings.get(name))));
    }

    private void loadTemplates() throws Exception {
        try (Stream<Path> files = Files.list(HOME.resolve("routes"))) {
            for (Path file : files.filter(
                            one -> one.getFileName().toString().matches("(registry-|receipts-|domibus).*[.]yaml"))
                    .sorted()
                    .toList()) {
                PluginHelper.getRoutesLoader(context)
                        .loadRoutes(ResourceHelper.resolveResource(context, "file:" + file));
            }
        }
    }

    /** Looks for changed settings, as the gateway does from time to time. */
    void lookForSettings() {
        resumption.run();
    }

    /** Writes the settings file of a registry for issuers. */
    void issuers(String registry, String yaml) throws IOException {
        Path registries = Files.createDirectories(folder.resolve("data/registries"));
        Files.writeString(registries.resolve(registry + ".yaml"), "registry: " + registry + "\n" + yaml);
    }

    /** Waits until a registry's route takes nothing more; Camel has no event for it. */
    void awaitStopping(String registry) {
        var consumer = context.getRoute(registry).getConsumer();
        Patience.until(() -> ((DueConsumer) consumer).stopping(), () -> registry + " goes on taking");
    }

    /** Lets time pass once nobody is at work: a clock that leaps during a try cuts the try off. */
    void pass(Duration by) {
        for (var route : context.getRoutes()) {
            if (route.getConsumer() instanceof DueConsumer due) {
                awaitRest(due);
            }
        }
        time.advance(by);
    }

    private static void awaitRest(DueConsumer due) {
        Patience.until(() -> due.getPendingExchangesSize() == 0, () -> due + " was at work for " + Patience.LONG);
    }

    /** Sends it again, as an operator's command does. */
    void resend(String delivery) {
        store().resend(List.of(delivery), Actor.operator("test"), time.instant());
        signal.stored(List.of(delivery(delivery).registry()));
    }

    void stop() {
        context.stop();
    }

    /** Stores a sample with a delivery to each registry, as the intake does; gives the ids of the deliveries. */
    List<String> push(String sample, String... registries) throws Exception {
        return push(samples.read(sample), Files.readAllBytes(SampleCredentials.FOLDER.resolve(sample)), registries);
    }

    List<String> push(Credential credential, byte[] original, String... registries) {
        return push(credential, original, DeliveryKind.RECORD, null, registries);
    }

    /** As the intake stores what came in another format. */
    String pushAs(String other, String sample, String registry) throws Exception {
        String before = format;
        format = other;
        try {
            return push(sample, registry).get(0);
        } finally {
            format = before;
        }
    }

    /** As the intake stores another version of a credential, or that it counts no more. */
    List<String> push(
            Credential credential,
            byte[] original,
            DeliveryKind kind,
            @Nullable Instant version,
            String... registries) {
        byte[] json = new CredentialJson(samples.model()).bytes(credential);
        List<NewSubmission.NewDelivery> planned = new ArrayList<>();
        for (String registry : registries) {
            String record = "eg-"
                    + Document.of("", (registry + credential.root()).getBytes(StandardCharsets.UTF_8))
                            .sha256()
                            .substring(0, 32);
            planned.add(new NewSubmission.NewDelivery(
                    UUID.randomUUID().toString(), credential.root(), registry, record, kind));
        }
        store().accept(new NewSubmission(
                UUID.randomUUID().toString(),
                "sender",
                null,
                Document.of("application/ld+json", original),
                format,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential(
                        credential.root(), Document.of("application/ld+json", json), Set.of(), version)),
                planned,
                time.instant(),
                null,
                Binding.SENDER));
        signal.stored(List.of(registries));
        return planned.stream().map(NewSubmission.NewDelivery::id).toList();
    }

    /** Stores many credentials as one submission. */
    void accept(List<NewSubmission.NewCredential> credentials, List<NewSubmission.NewDelivery> planned) {
        store().accept(new NewSubmission(
                UUID.randomUUID().toString(),
                "sender",
                null,
                Document.of("application/ld+json", new byte[] {'{', '}'}),
                "elm-json:3.1",
                false,
                "{}",
                null,
                credentials,
                planned,
                time.instant(),
                null,
                Binding.SENDER));
    }

    /** Waits until so many deliveries to a registry stand as sent. */
    void awaitAll(String registry, int number) throws InterruptedException {
        watched.await(
                () -> store().counts().getOrDefault(registry, Map.of()).getOrDefault(DeliveryState.SENT, 0L) == number);
    }

    OutputCheck outputCheck() {
        return ENGINE.outputCheck();
    }

    Delivery await(String delivery, DeliveryState state) throws InterruptedException {
        watched.await(() -> delivery(delivery).state() == state);
        return delivery(delivery);
    }

    /** Waits until so many tries of a delivery have ended; gives the last. */
    Attempt awaitAttempt(String delivery, int number) throws InterruptedException {
        watched.await(() -> store().attempts(delivery).size() >= number);
        return store().attempts(delivery).get(number - 1);
    }

    void await(BooleanSupplier wanted) throws InterruptedException {
        watched.await(wanted);
    }

    Delivery delivery(String delivery) {
        return store().delivery(delivery).orElseThrow();
    }

    Receipt lastReceipt(String delivery) {
        var receipts = store().receipts(delivery);
        return receipts.get(receipts.size() - 1);
    }

    @Override
    public void close() {
        context.stop();
        opened.close();
    }
}
