package eu.elmgateway.delivery;

import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingCatalogue;
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
import java.time.Duration;
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
                Map.entry("map", this::map),
                Map.entry("check", this::check),
                Map.entry("headers", this::headers),
                Map.entry("name", this::name),
                Map.entry("enclose", this::enclose),
                Map.entry("key", plain("key", new KeyStep())),
                Map.entry("wrap", this::wrap),
                Map.entry("xroad", this::xroad),
                Map.entry("xroad-answer", plain("xroad-answer", new XRoadAnswerStep())),
                Map.entry("sign", this::sign),
                Map.entry("parts", plain("parts", new PartsStep(with.readers()))),
                Map.entry("pending", this::pending),
                Map.entry("whole-message", plain("whole-message", new WholeMessageStep())),
                Map.entry("receipt", this::receipt),
                Map.entry("receipts", this::receipts),
                Map.entry("waiting", this::waiting),
                Map.entry("on-duty", this::onDuty),
                Map.entry("question", this::question),
                Map.entry("comparison", this::comparison),
                Map.entry("unanswered", plain("unanswered", new UnansweredStep())),
                Map.entry("unavailable", plain("unavailable", new UnavailableStep())),
                Map.entry("failed", plain("failed", new FailedStep())),
                Map.entry("hold", plain("hold", new HoldStep())));
    }

    private static StepFactory plain(String step, Processor processor) {
        return (context, parameters) -> {
            new StepParameters(step, parameters);
            return processor;
        };
    }

    private Processor map(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("map", parameters, "folder");
        var conformity = new Conformity(with.check());
        var folder = written.optional("folder").map(path -> new OutgoingFolder(Path.of(path)));
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

    private Processor check(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("check", parameters, "format");
        return new CheckStep(
                with.check(), written.optional("format").map(FormatId::parse).orElse(null));
    }

    private Processor headers(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("headers", parameters, "registry");
        return new HeadersStep(
                connections,
                written.optional("registry")
                        .map(name -> registry("headers", name))
                        .orElse(null));
    }

    private Processor name(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("name", parameters, "extension", "prefix");
        return new NameStep(with.clock(), written.optional("prefix"), written.required("extension"));
    }

    private Processor enclose(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("enclose", parameters, "mapping");
        return new EncloseStep(mapping("enclose", written.required("mapping")));
    }

    private Processor wrap(CamelContext context, Map<String, String> parameters) {
        String element = new StepParameters("wrap", parameters, "element").required("element");
        return new WrapStep(with.readers(), QName.valueOf(element));
    }

    private Processor xroad(CamelContext context, Map<String, String> parameters) {
        String name = new StepParameters("xroad", parameters, "registry").required("registry");
        return new XRoadStep(registry("xroad", name), with.clock());
    }

    private Processor sign(CamelContext context, Map<String, String> parameters) {
        String name = new StepParameters("sign", parameters, "registry").required("registry");
        Registry registry = with.registries()
                .registry(name)
                .orElseThrow(() -> new IllegalArgumentException("elm:sign: there is no registry " + name));
        return new SignStep(SignatureSettings.of(
                name,
                setting -> registry.setting(setting).filter(value -> !value.isBlank()),
                with.readers(),
                with.clock()));
    }

    private Processor receipt(CamelContext context, Map<String, String> parameters) {
        String protocol = new StepParameters("receipt", parameters, "protocol").required("protocol");
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

    private Processor receipts(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("receipts", parameters, "registry", "mapping", "folder");
        return new ReceiptsStep(
                written.required("registry"),
                mapping("receipts", written.required("mapping")),
                new NewsReader(with.readers()),
                with.store(),
                written.optional("folder")
                        .map(folder -> new RefusedLines(with.store(), Path.of(folder)))
                        .orElse(null),
                with.clock());
    }

    private Processor waiting(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("waiting", parameters, "registry", "atMost");
        return new WaitingStep(
                with.store(), written.required("registry"), Integer.parseInt(written.required("atMost")));
    }

    private Processor onDuty(CamelContext context, Map<String, String> parameters) {
        String duty = new StepParameters("on-duty", parameters, "duty").required("duty");
        return new OnDutyStep(with.store(), with.clock(), duty);
    }

    private Processor pending(CamelContext context, Map<String, String> parameters) {
        return new PendingStep(with.readers(), new StepParameters("pending", parameters, "place").required("place"));
    }

    private Processor question(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("question", parameters, "registry", "mapping");
        return new QuestionStep(
                registry("question", written.required("registry")),
                mapping("question", written.required("mapping")),
                new Waiting(
                        renderings, new Trial(credentials, new Conformity(with.check())), credentials, with.store()));
    }

    private Processor comparison(CamelContext context, Map<String, String> parameters) {
        var written = new StepParameters("comparison", parameters, "registry", "mapping", "patience");
        return new ComparisonStep(
                written.required("registry"),
                mapping("comparison", written.required("mapping")),
                Duration.parse(written.required("patience")),
                new NewsReader(with.readers()),
                with.store(),
                with.clock());
    }

    private Registry registry(String step, String name) {
        return with.registries()
                .registry(name)
                .orElseThrow(() -> new IllegalArgumentException("elm:" + step + ": there is no registry " + name
                        + "; add routes/registries/" + name + ".yaml"));
    }

    private NamedMapping mapping(String step, String name) {
        return new NamedMapping(with.mappings(), step, name);
    }
}
