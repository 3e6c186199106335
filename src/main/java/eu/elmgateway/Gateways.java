package eu.elmgateway;

import eu.elmgateway.api.RejectedFields;
import eu.elmgateway.asking.AskingParts;
import eu.elmgateway.asking.AskingSteps;
import eu.elmgateway.batch.Batching;
import eu.elmgateway.batch.ToldBatches;
import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.delivery.Deliveries;
import eu.elmgateway.desk.DeskSteps;
import eu.elmgateway.desk.Erasure;
import eu.elmgateway.desk.StoreHands;
import eu.elmgateway.emrex.EmrexParts;
import eu.elmgateway.emrex.EmrexSteps;
import eu.elmgateway.europass.AccreditationFolder;
import eu.elmgateway.europass.OwnChecks;
import eu.elmgateway.intake.DropFolder;
import eu.elmgateway.intake.IntakeParts;
import eu.elmgateway.intake.IntakeSteps;
import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.intake.Senders;
import eu.elmgateway.intake.TopicIntakes;
import eu.elmgateway.mapping.kit.MappingService;
import eu.elmgateway.notary.Notary;
import eu.elmgateway.oots.OotsParts;
import eu.elmgateway.oots.OotsSteps;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.TrustInspection;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.FurtherChecks;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.report.KeptReport;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Puts gateways together from settings: store, engine, registries, senders, and the steps that work with them. */
public final class Gateways {
    /** How long no file is taken from the drop folder when nothing can be stored. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Engine engine;
    private final Registries registries;
    private final TopicIntakes topics;
    private final AccreditationFolder accreditations;

    private Gateways(Settings settings, Function<String, Optional<String>> ofRegistries) {
        this.settings = settings;
        this.engine = Engine.serving(
                settings.home(),
                clock,
                ValidationOptions.STANDARD.in(settings.variant()),
                settings.data().resolve("mappings-passed"));
        engine.validator().checkConfiguration();
        TrustInspection.of(engine.readers(), settings.trustFolder(), clock.instant())
                .demand();
        this.accreditations = new AccreditationFolder(settings.accreditationFolder(), engine.readers()).demanded();
        this.registries = Registries.of(settings, engine, ofRegistries);
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
                                () -> Registries.of(settings, engine.get()).needed(),
                                report -> new BareReport(engine.get().readers()).apply(report),
                                new OutgoingFiles(settings.data()))),
                new ToldBatches(store, new SafeReaders(Limits.standard())),
                new RejectedFields(store, new SafeReaders(Limits.standard())),
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

    private Parts parts() {
        var senderSettings = Parties.senderSettings(
                settings, engine.readers(), () -> engine.mappings().to(Engine.ELM));
        senderSettings.check();
        Store store = Storage.open(settings);
        var chores = new Chores(settings, store, clock);
        var senders = Parties.senders(settings, engine.readers());
        var drop = new DropFolder(settings.data(), senders, clock, PAUSE);
        Deliveries deliveries = deliveries(store, chores);
        Batching batching = batching(store);
        chores.watch(engine, deliveries.resumption());
        chores.keep(registries);
        var steps = new HashMap<String, StepFactory>();
        add(steps, IntakeSteps.of(intake(store, deliveries, senders, senderSettings, drop)));
        add(steps, deliveries.steps());
        add(steps, batching.steps());
        add(steps, asking(store));
        add(steps, emrex(store));
        add(steps, oots(store));
        add(steps, desk(hands(settings, store, senderSettings, () -> engine, deliveries.signal()::stored)));
        Map<String, DueSource> sources = Map.of("due", deliveries.due(), "batches", batching.items());
        return new Parts(senders, drop, steps, sources, routes(deliveries), () -> {
            chores.close();
            store.close();
        });
    }

    private Deliveries deliveries(Store store, Chores chores) {
        return new Deliveries(new Deliveries.With(
                store,
                registries.catalogue(),
                registries.settings(),
                engine::mappings,
                engine.outputCheck(),
                document -> engine.validator().seal(document.bytes(), document.mediaType()),
                engine.trust()::version,
                Keyring.sealing(settings, clock).orElse(null),
                engine.readers(),
                engine.model(),
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                chores.alarm()));
    }

    private Map<String, StepFactory> asking(Store store) {
        return AskingSteps.of(new AskingParts(settings.home(), engine.readers(), store, clock, Gateways::anyId));
    }

    private Map<String, StepFactory> emrex(Store store) {
        return EmrexSteps.of(new EmrexParts(
                settings.home(),
                registries.catalogue(),
                engine.readers(),
                store,
                settings.httpLimits(),
                clock,
                Gateways::anyId));
    }

    private Map<String, StepFactory> oots(Store store) {
        return OotsSteps.of(new OotsParts(
                registries.catalogue(), engine::mappings, engine.outputCheck()::fault, engine.readers(), store, clock));
    }

    private Map<String, StepFactory> desk(StoreHands.With hands) {
        return DeskSteps.of(
                Parties.operators(settings, engine.readers())::withKey,
                actor -> new StoreHands(hands, actor),
                engine.readers());
    }

    private static String anyId() {
        return UUID.randomUUID().toString();
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

    private Notary notary(Store store) {
        return new Notary(
                Keyring.keys(settings, clock), store, clock, settings.receipts().issuer(), Build.software());
    }

    private Batching batching(Store store) {
        return new Batching(new Batching.With(
                store,
                engine.readers(),
                settings.httpLimits(),
                settings.batches(),
                settings.data(),
                clock,
                Gateways::anyId));
    }

    private FurtherChecks checks(Store store) {
        return new OwnChecks(engine.readers(), accreditations, new StoredRevocations(store, engine.readers()), clock);
    }

    private IntakeParts intake(
            Store store, Deliveries deliveries, Senders senders, SenderSettings senderSettings, DropFolder drop) {
        return new IntakeParts(
                clock,
                Gateways::anyId,
                engine.readers(),
                senders,
                senderSettings,
                drop,
                settings.httpLimits(),
                store,
                notary(store),
                engine,
                () -> engine.service().map(MappingService::sound).orElse(true),
                new RegistryRouting(registries.catalogue()),
                settings.binding(),
                KeptReport::write,
                engine::json,
                checks(store),
                deliveries.signal()::stored);
    }
}
