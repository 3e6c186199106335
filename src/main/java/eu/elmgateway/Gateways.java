package eu.elmgateway;

import eu.elmgateway.asking.AskingParts;
import eu.elmgateway.asking.AskingSteps;
import eu.elmgateway.batch.Batching;
import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.delivery.ClockAlarm;
import eu.elmgateway.delivery.Deliveries;
import eu.elmgateway.desk.DeskSteps;
import eu.elmgateway.desk.Erasure;
import eu.elmgateway.desk.StoreHands;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.emrex.EmrexParts;
import eu.elmgateway.emrex.EmrexSteps;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.DropFolder;
import eu.elmgateway.intake.IntakeParts;
import eu.elmgateway.intake.IntakeSteps;
import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.intake.Senders;
import eu.elmgateway.intake.TopicIntakes;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.kit.MappingService;
import eu.elmgateway.mapping.kit.MappingWatch;
import eu.elmgateway.notary.KeyFacts;
import eu.elmgateway.notary.KeyFile;
import eu.elmgateway.notary.KeySource;
import eu.elmgateway.notary.Notary;
import eu.elmgateway.notary.OperatorKey;
import eu.elmgateway.notary.OwnKeys;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.sealing.SealKey;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.report.KeptReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/** Puts gateways together from settings: store, engine, registries, senders, and the steps that work with them. */
public final class Gateways {
    /** How long no file is taken from the drop folder when nothing can be stored. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration PULSE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Engine engine;
    private final RegistryCatalogue registries;
    private final TopicIntakes topics;

    private Gateways(Settings settings, Function<String, Optional<String>> ofRegistries) {
        this.settings = settings;
        this.engine = Engine.serving(
                settings.home(),
                clock,
                ValidationOptions.STANDARD.in(settings.variant()),
                settings.data().resolve("mappings-passed"));
        engine.validator().checkConfiguration();
        this.registries = RegistryCatalogue.load(
                settings.home(),
                engine.readers(),
                new CredentialXml(engine.model(), engine.readers().processor()),
                new Placeholders(ofRegistries));
        this.topics = TopicIntakes.load(
                settings.home().resolve("routes/intakes"),
                engine.readers()
                        .config(settings.home().resolve("schemas/gateway"), TopicIntakes.schema(settings.home())),
                new Placeholders(ofRegistries));
    }

    /**
     * Starts a gateway; returns when it serves.
     *
     * @param ofRegistries what registry files leave to the operator, by the name in double braces, or by that name as the
     *     environment spells it
     * @throws SettingsException if a setting or a port in use keeps it from starting
     * @throws eu.elmgateway.safe.ConfigException if a file of schemas, mappings or registries is wrong: file, line, cure
     */
    public static Gateway start(Settings settings, Map<String, String> ofRegistries) {
        Function<String, Optional<String>> lookUp = name -> Optional.ofNullable(ofRegistries.get(name))
                .or(() -> Optional.ofNullable(ofRegistries.get(Placeholders.environmentName(name))));
        return Gateway.start(settings, new Gateways(settings, lookUp).parts());
    }

    /** Who may push, as the data folder has it. */
    public static Senders senders(Settings settings, SafeReaders readers) {
        Path schema = Senders.schema(settings.home());
        return new Senders(
                settings.data(),
                readers.config(settings.home().resolve("schemas/gateway"), schema),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /** Who may operate, as the data folder has it. */
    public static Senders operators(Settings settings, SafeReaders readers) {
        Path schemas = settings.home().resolve("schemas/gateway");
        return Senders.operators(
                settings.data(),
                readers.config(schemas, schemas.resolve("operators.schema.json")),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /**
     * Operators' hands over a store.
     *
     * @param engine validates and maps anew what is to be sent again; asked only then
     * @param wake told for which registries there is something to send
     */
    public static StoreHands.With hands(
            Settings settings,
            Store store,
            SenderSettings senderSettings,
            Supplier<Engine> engine,
            Consumer<Collection<String>> wake) {
        return new StoreHands.With(
                store,
                Clock.systemUTC(),
                () -> RegistryNames.in(settings.home()),
                new Rechecking(engine, senderSettings, store),
                wake,
                new Erasure(
                        store,
                        Clock.systemUTC(),
                        new Erasure.Outside(
                                () -> needed(registries(settings, engine.get()).catalogue()),
                                report -> new BareReport(engine.get().readers()).apply(report),
                                new OutgoingFiles(settings.data()))),
                store::close);
    }

    /**
     * An engine whose mappings are in service if their cases pass, for commands; what passed is remembered.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of schemas or mappings is wrong: file, line, cure
     */
    public static Engine engine(Settings settings) {
        Engine engine = Engine.serving(
                settings.home(),
                Clock.systemUTC(),
                ValidationOptions.STANDARD.in(settings.variant()),
                settings.data().resolve("mappings-passed"));
        engine.validator().checkConfiguration();
        return engine;
    }

    /** Those whose documents are made of what is kept: each file replaces the last, or they ask. */
    private static Set<String> needed(RegistryCatalogue registries) {
        return registries.registries().stream()
                .filter(registry ->
                        registry.batching().whole() || registry.protocol().equals("registry-asks"))
                .map(Registry::name)
                .collect(Collectors.toSet());
    }

    /**
     * What senders say beyond their documents, as the data folder has it.
     *
     * @param mappings those that lead to ELM
     */
    public static SenderSettings senderSettings(
            Settings settings, SafeReaders readers, Supplier<Collection<MappingDescriptor>> mappings) {
        Path schema = SenderSettings.schema(settings.home());
        return new SenderSettings(
                settings.data(), readers.config(settings.home().resolve("schemas/gateway"), schema), mappings);
    }

    /**
     * The registries there are and what they are told of issuers, for commands.
     *
     * @param engine what maps
     */
    public static Registries registries(Settings settings, Engine engine) {
        Function<String, Optional<String>> lookUp =
                name -> Optional.ofNullable(System.getenv(Placeholders.environmentName(name)));
        var catalogue = RegistryCatalogue.load(
                settings.home(),
                engine.readers(),
                new CredentialXml(engine.model(), engine.readers().processor()),
                new Placeholders(lookUp));
        return new Registries(catalogue, registrySettings(settings, engine, catalogue), engine);
    }

    /** Registries, what they are told of issuers, and the engine that maps for them. */
    public record Registries(RegistryCatalogue catalogue, RegistrySettings settings, Engine engine) {
        /** By which mapping a registry gets its documents; empty if it takes originals or there is none. */
        public Optional<Mapping> mapping(Registry registry) {
            return Gateways.mapping(engine, registry);
        }
    }

    private Parts parts() {
        SenderSettings senderSettings = senderSettings(
                settings, engine.readers(), () -> engine.mappings().to(Engine.ELM));
        senderSettings.check();
        Store store = store(settings);
        var senders = senders(settings, engine.readers());
        var drop = new DropFolder(settings.data(), senders, clock, PAUSE);
        ScheduledExecutorService scheduler = scheduler("alarm");
        ScheduledExecutorService watch = scheduler("mappings");
        ScheduledExecutorService pulse = scheduler("pulse");
        watchMappings(watch);
        var deliveries = new Deliveries(new Deliveries.With(
                store,
                registries,
                registrySettings(settings, engine, registries),
                engine::mappings,
                engine.outputCheck(),
                document -> engine.validator().seal(document.bytes(), document.mediaType()),
                sealing(settings, clock).orElse(null),
                engine.readers(),
                engine.model(),
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                new ClockAlarm(clock, scheduler)));
        every(watch, deliveries.resumption());
        ScheduledFuture<?> beats = pulse.scheduleWithFixedDelay(
                new Pulse(store, clock, System::nanoTime, furthest()),
                PULSE.toMillis(),
                PULSE.toMillis(),
                TimeUnit.MILLISECONDS);
        ScheduledFuture<?> unused =
                watch.scheduleWithFixedDelay(new AuditChaining(store.audit(), clock), 1, 1, TimeUnit.SECONDS);
        Map<String, StepFactory> steps =
                new HashMap<>(IntakeSteps.of(intake(store, deliveries, senders, senderSettings, drop)));
        add(steps, deliveries.steps());
        add(
                steps,
                AskingSteps.of(new AskingParts(
                        settings.home(),
                        engine.readers(),
                        store,
                        clock,
                        () -> UUID.randomUUID().toString())));
        add(
                steps,
                EmrexSteps.of(new EmrexParts(
                        registries,
                        engine.readers(),
                        store,
                        settings.httpLimits(),
                        clock,
                        () -> UUID.randomUUID().toString())));
        retain(watch, store);
        StoreHands.With hands = hands(settings, store, senderSettings, () -> engine, deliveries.signal()::stored);
        add(
                steps,
                DeskSteps.of(
                        operators(settings, engine.readers())::withKey,
                        actor -> new StoreHands(hands, actor),
                        engine.readers()));
        var batching = batching(store);
        add(steps, batching.steps());
        Map<String, DueSource> sources = Map.of("due", deliveries.due(), "batches", batching.items());
        return new Parts(senders, drop, steps, sources, routes(deliveries), () -> {
            watch.shutdownNow();
            beats.cancel(false);
            pulse.shutdownNow();
            scheduler.shutdownNow();
            store.close();
        });
    }

    /** How far ahead anything is planned: the longest wait of any registry, or what one may ask for. */
    private Duration furthest() {
        return registries.registries().stream()
                .map(registry -> registry.retry().max())
                .reduce(Duration.ofDays(1), (one, other) -> one.compareTo(other) > 0 ? one : other)
                .plusHours(2);
    }

    /** Two packages that call a step the same would break whichever was there first. */
    private static void add(Map<String, StepFactory> steps, Map<String, StepFactory> more) {
        more.forEach((name, step) -> {
            if (steps.putIfAbsent(name, step) != null) {
                throw new IllegalStateException("two steps are called elm:" + name);
            }
        });
    }

    /** What registries and intakes have files for. */
    private Consumer<CamelContext> routes(Deliveries deliveries) {
        return context -> {
            deliveries.addRoutes(context);
            topics.addRoutes(context);
        };
    }

    private static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private void retain(ScheduledExecutorService watch, Store store) {
        Duration kept = settings.retention();
        if (kept != null) {
            var retention = new Retention(
                    store,
                    clock,
                    kept,
                    needed(registries),
                    new BareReport(engine.readers()),
                    new OutgoingFiles(settings.data()));
            ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(retention, 5, 60, TimeUnit.MINUTES);
        }
    }

    private void watchMappings(ScheduledExecutorService watch) {
        long every = settings.mappingsWatch().toMillis();
        Optional<MappingService> service = engine.service();
        if (every > 0 && service.isPresent()) {
            ScheduledFuture<?> unused =
                    watch.scheduleWithFixedDelay(new MappingWatch(service.get()), every, every, TimeUnit.MILLISECONDS);
        }
    }

    private static RegistrySettings registrySettings(Settings settings, Engine engine, RegistryCatalogue registries) {
        var of = new RegistrySettings(
                settings.data(),
                engine.readers()
                        .config(settings.home().resolve("schemas/gateway"), RegistrySettings.schema(settings.home())),
                registry -> mapping(engine, registry)
                        .map(mapping -> mapping.descriptor().parameters())
                        .orElse(List.of()));
        of.check(registries.registries());
        return of;
    }

    private static Optional<Mapping> mapping(Engine engine, Registry registry) {
        if (registry.unmapped()) {
            return Optional.empty();
        }
        return registry.setting("mapping")
                .map(engine.mappings()::named)
                .orElseGet(() -> engine.mappings().between(Engine.ELM, FormatId.parse(registry.format())));
    }

    /** Looks for changed settings as often as for changed mappings, and once at the start. */
    private void every(ScheduledExecutorService watch, Runnable work) {
        long pause = settings.mappingsWatch().toMillis();
        if (pause > 0) {
            ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(work, 0, pause, TimeUnit.MILLISECONDS);
        } else {
            watch.execute(work);
        }
    }

    /**
     * Opens where everything durable is.
     *
     * @throws eu.elmgateway.store.StoreUnavailableException if it cannot be reached, or a gateway has the embedded one
     */
    public static Store store(Settings settings) {
        Settings.StoreSettings where = settings.store();
        return where.url() == null
                ? Stores.open(settings.data().resolve("elm-gateway.sqlite").toString(), null, null)
                : Stores.open(where.url(), where.user(), where.password());
    }

    /**
     * Opens where everything durable is, to read it, also while a gateway uses it.
     *
     * @throws eu.elmgateway.store.StoreUnavailableException if it cannot be reached, or there is none yet
     */
    public static Store reading(Settings settings) {
        Settings.StoreSettings where = settings.store();
        return where.url() == null
                ? Stores.reading(settings.data().resolve("elm-gateway.sqlite").toString(), null, null)
                : Stores.reading(where.url(), where.user(), where.password());
    }

    /**
     * What seals credentials that the gateway converts; empty if the operator has given no key.
     *
     * @throws SettingsException if the key cannot be had
     */
    public static Optional<CredentialSealing> sealing(Settings settings, Clock clock) {
        Settings.SealSettings seal = settings.seal();
        String place = seal.key();
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(new CredentialSealing(
                            SealKey.of(place, seal.password(), seal.alias(), settings.home()),
                            seal.timestamps(),
                            clock));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    private Notary notary(Store store) {
        return new Notary(
                keys(settings, clock), store, clock, settings.receipts().issuer(), Build.software());
    }

    /**
     * What is known of the keys that sign acknowledgements and receipts, the one that signs first; empty if none was made yet.
     *
     * @throws SettingsException if the operator's key cannot be used
     */
    public static List<KeyFacts> keyFacts(Settings settings, Clock clock) {
        return noKeyYet(settings, clock) ? List.of() : keys(settings, clock).facts();
    }

    /**
     * The public keys of this data folder, as a JWK set.
     *
     * @throws SettingsException if there is none yet, or the operator's key cannot be used
     */
    public static String publicKeys(Settings settings, Clock clock) {
        if (noKeyYet(settings, clock)) {
            throw new SettingsException("no key has been made in " + settings.data()
                    + " yet; start the gateway once, or name the keys to believe");
        }
        return keys(settings, clock).published();
    }

    private static boolean noKeyYet(Settings settings, Clock clock) {
        return settings.receipts().key() == null
                && !Files.exists(KeyFile.in(settings.data(), clock).file());
    }

    /** What signs acknowledgements and receipts; makes a key if the gateway is to have one of its own and has none yet. */
    private static KeySource keys(Settings settings, Clock clock) {
        Settings.ReceiptSettings receipts = settings.receipts();
        Path file = receipts.key();
        if (file == null) {
            return new OwnKeys(KeyFile.in(settings.data(), clock));
        }
        try {
            return OperatorKey.of(file, receipts.password(), receipts.alias());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("receipts.key: " + e.getMessage(), e);
        }
    }

    private Batching batching(Store store) {
        return new Batching(new Batching.With(
                store,
                engine.readers(),
                settings.httpLimits(),
                settings.batches(),
                settings.data(),
                clock,
                () -> UUID.randomUUID().toString()));
    }

    private IntakeParts intake(
            Store store, Deliveries deliveries, Senders senders, SenderSettings senderSettings, DropFolder drop) {
        return new IntakeParts(
                clock,
                () -> UUID.randomUUID().toString(),
                engine.readers(),
                senders,
                senderSettings,
                drop,
                settings.httpLimits(),
                store,
                notary(store),
                engine,
                () -> engine.service().map(MappingService::sound).orElse(true),
                new RegistryRouting(registries),
                settings.binding(),
                KeptReport::write,
                engine::json,
                deliveries.signal()::stored);
    }
}
