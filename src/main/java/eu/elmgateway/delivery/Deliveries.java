package eu.elmgateway.delivery;

import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.signing.SignatureSettings;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivery, ready to be wired: the steps that registry routes name, where these routes begin, and the routes themselves, made from
 * the templates for every registry. Thread-safe.
 */
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final With with;
    private final DeliverySignal signal = new DeliverySignal();
    private final Renderings renderings;
    private final SealGate gate;
    private final Connections connections;
    private final StoredCredentials credentials;

    /**
     * What delivery works with.
     *
     * @param settings what registries are told of issuers
     * @param mappings those in service, asked for whenever one is needed
     * @param check checks what is about to leave
     * @param seals verifies the seals of what was pushed
     * @param trust another word whenever other seals are trusted
     * @param sealing seals what the gateway converted, null if the operator has given no key
     * @param random between 0 and 1, spreads retries
     * @param alarm wakes routes by the same clock
     */
    public record With(
            Store store,
            RegistryCatalogue registries,
            RegistrySettings settings,
            Supplier<MappingCatalogue> mappings,
            OutputCheck check,
            Function<Document, SealVerdict> seals,
            Supplier<String> trust,
            @Nullable CredentialSealing sealing,
            SafeReaders readers,
            ElmModel model,
            Clock clock,
            DoubleSupplier random,
            Alarm alarm) {}

    public Deliveries(With with) {
        this.with = with;
        this.connections = new Connections(with.readers(), with.clock());
        this.credentials = new StoredCredentials(with.store(), with.readers(), with.model());
        this.gate = new SealGate(with.store(), with.seals());
        this.renderings =
                new Renderings(with.mappings(), new RecordFacts(with.store(), gate, credentials), with.settings());
    }

    /** To be told whenever new deliveries are durable. */
    public DeliverySignal signal() {
        return signal;
    }

    /** To be run from time to time: lets deliveries go on that were held for settings, or trust, which may be there now. */
    public Runnable resumption() {
        return new Resumption(with, signal);
    }

    /** Where delivery routes begin: {@code elm:due}. */
    public DueSource due() {
        return new Due(with.store(), with.registries(), signal, with.alarm(), with.clock(), with.random());
    }

    /**
     * Makes a route for every registry, and one for its receipts if they come later, from the templates that the context has.
     *
     * @throws eu.elmgateway.safe.ConfigException if a registry's file does not fit the templates or the mappings there are
     */
    public void addRoutes(CamelContext context) {
        context.getRegistry().bind("httpOut", new HttpOut());
        context.getRegistry().bind("onDuty", new OnDutyStep.Polling(with.store(), with.clock()));
        new RegistryRoutes(context, with.registries(), connections).add(renderings);
        warnOfOrphans();
    }

    private void warnOfOrphans() {
        with.store().counts().forEach((registry, states) -> {
            long waiting = states.getOrDefault(DeliveryState.QUEUED, 0L);
            if (waiting > 0 && with.registries().registry(registry).isEmpty()) {
                LOG.warn(
                        "{} deliveries wait for {}, which has no file in routes/registries any more",
                        waiting,
                        registry);
            }
        });
    }

    /** The steps, by the names that routes use. */
    public Map<String, StepFactory> steps() {
        return Map.ofEntries(
                taking("map", this::map),
                taking("check", this::check),
                taking("headers", this::headers),
                taking("name", this::name),
                taking("enclose", this::enclose),
                plain("key", new KeyStep()),
                taking("wrap", this::wrap),
                taking("xroad", this::xroad),
                plain("xroad-answer", new XRoadAnswerStep()),
                taking("sign", this::sign),
                plain("parts", new PartsStep(with.readers())),
                taking("pending", this::pending),
                plain("whole-message", new WholeMessageStep()),
                taking("receipt", this::receipt),
                taking("receipts", this::receipts),
                taking("waiting", this::waiting),
                taking("on-duty", this::onDuty),
                taking("question", this::question),
                taking("comparison", this::comparison),
                plain("unanswered", new UnansweredStep()),
                plain("unavailable", new UnavailableStep()),
                plain("failed", new FailedStep()),
                plain("hold", new HoldStep()));
    }

    private static Map.Entry<String, StepFactory> taking(String step, Function<StepParameters, Processor> make) {
        return Map.entry(step, StepFactory.taking(step, make));
    }

    private static Map.Entry<String, StepFactory> plain(String step, Processor processor) {
        return Map.entry(step, StepFactory.plain(step, processor));
    }

    private Processor map(StepParameters given) {
        var conformity = new Conformity(with.check());
        var folder = given.textOrNone("folder").map(path -> new OutgoingFolder(Path.of(path)));
        return new MapStep(
                credentials,
                gate,
                new SealedDocuments(credentials, with.store(), with.sealing()),
                renderings,
                conformity,
                folder.map(place -> new WholeFile(
                                new WholeFile.With(with.store(), credentials, conformity, with.readers(), place)))
                        .orElse(null),
                folder.map(place -> new MergedFile(new Trial(credentials, conformity), with.check(), place))
                        .orElse(null));
    }

    private Processor check(StepParameters given) {
        return new CheckStep(
                with.check(), given.textOrNone("format").map(FormatId::parse).orElse(null));
    }

    private Processor headers(StepParameters given) {
        return new HeadersStep(
                connections, given.textOrNone("registry").map(this::registry).orElse(null));
    }

    private Processor name(StepParameters given) {
        return new NameStep(with.clock(), given.textOrNone("prefix"), given.text("extension"));
    }

    private Processor enclose(StepParameters given) {
        return new EncloseStep(mapping(given));
    }

    private Processor wrap(StepParameters given) {
        return new WrapStep(with.readers(), QName.valueOf(given.text("element")));
    }

    private Processor xroad(StepParameters given) {
        return new XRoadStep(registry(given.text("registry")), with.clock());
    }

    private Processor sign(StepParameters given) {
        Registry registry = registry(given.text("registry"));
        return new SignStep(SignatureSettings.of(
                registry.name(),
                setting -> registry.setting(setting).filter(value -> !value.isBlank()),
                with.readers(),
                with.clock()));
    }

    private Processor receipt(StepParameters given) {
        String protocol = given.text("protocol");
        return new ReceiptStep(
                switch (protocol) {
                    case "http" -> new HttpReceipt(with.readers(), with.clock());
                    case "soap" -> new SoapReceipt(with.readers());
                    case "file" -> new FileReceipt();
                    case "kafka" -> new KafkaReceipt();
                    case "offer" -> new OfferReceipt();
                    default ->
                        throw new IllegalArgumentException(
                                "elm:receipt: protocol is " + protocol + "; write http, soap, file, kafka or offer");
                });
    }

    private Processor receipts(StepParameters given) {
        return new ReceiptsStep(
                given.text("registry"),
                mapping(given),
                new NewsReader(with.readers()),
                with.store(),
                given.textOrNone("folder")
                        .map(folder -> new RefusedLines(with.store(), Path.of(folder)))
                        .orElse(null),
                with.clock());
    }

    private Processor waiting(StepParameters given) {
        return new WaitingStep(with.store(), given.text("registry"), given.number("atMost"));
    }

    private Processor onDuty(StepParameters given) {
        return new OnDutyStep(with.store(), with.clock(), given.text("duty"));
    }

    private Processor pending(StepParameters given) {
        return new PendingStep(with.readers(), given.text("place"));
    }

    private Processor question(StepParameters given) {
        return new QuestionStep(
                registry(given.text("registry")),
                mapping(given),
                new Waiting(
                        renderings, new Trial(credentials, new Conformity(with.check())), credentials, with.store()));
    }

    private Processor comparison(StepParameters given) {
        return new ComparisonStep(
                given.text("registry"),
                mapping(given),
                given.duration("patience"),
                new NewsReader(with.readers()),
                with.store(),
                with.clock());
    }

    private Registry registry(String name) {
        return with.registries().demanded(name);
    }

    private NamedMapping mapping(StepParameters given) {
        return new NamedMapping(with.mappings(), given.text("mapping"));
    }
}
