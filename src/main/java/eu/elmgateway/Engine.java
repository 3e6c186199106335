package eu.elmgateway;

import eu.elmgateway.delivery.OutputCheck;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.Validating;
import eu.elmgateway.mapping.CredentialOrigin;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.kit.CaseRunner;
import eu.elmgateway.mapping.kit.MappingService;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Seals;
import eu.elmgateway.seal.TrustMaterial;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.SchemaCheck;
import eu.elmgateway.validation.Validation;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a document without a store or a network: validate it, bring it into canonical form, map it. Made from
 * the folders {@code schemas} and {@code mappings}; thread-safe.
 */
public final class Engine implements Validating {
    /** The hub. */
    public static final FormatId ELM = FormatId.parse("elm-json:3.1");

    private static final String CREDENTIAL_CLASS = CredentialXml.NAMESPACE + "EuropeanDigitalCredential";
    private static final Duration LONGEST_MAPPING = Duration.ofSeconds(20);

    private final SafeReaders readers;
    private final FormatCatalogue formats;
    private final ElmModel model;
    private final TrustMaterial trust;
    private final Validator validator;
    private final Supplier<MappingCatalogue> mappings;
    private final @Nullable MappingService service;
    private final CredentialJson json;
    private final Conversion conversion;
    private final ValidationOptions pushes;

    private Engine(Path home, SafeReaders readers, Clock clock, ValidationOptions pushes, @Nullable Path memory) {
        this.pushes = pushes;
        this.readers = readers;
        this.formats = new FormatCatalogue(readers, home.resolve("schemas"));
        this.model = ElmModel.load(home, readers);
        var unsealed = new Validator(readers, formats, model);
        this.trust = new TrustMaterial(readers, home.resolve("trust"), clock);
        this.validator = unsealed.verifying(new Seals(readers, trust));
        var folders = MappingFolders.of(home, formats, readers, model, clock, LONGEST_MAPPING);
        if (memory == null) {
            MappingCatalogue loaded = folders.loadable();
            this.service = null;
            this.mappings = () -> loaded;
        } else {
            var runner = new CaseRunner(home, readers, model, formats, unsealed);
            this.service = new MappingService(home, folders, runner, memory, Build.mark());
            this.mappings = service::catalogue;
            service.begin();
        }
        this.conversion = new Conversion(
                format -> mappings().between(format, ELM),
                format -> mappings().outOfService(format, ELM),
                credential -> validator
                        .validate(json(credential), "application/ld+json", pushes)
                        .report());
        this.json = new CredentialJson(model);
    }

    /**
     * Loads schemas and mappings; a mapping that cannot be loaded is out of service, and its cases are not run.
     *
     * @param home the folder that holds {@code schemas} and {@code mappings}
     * @throws eu.elmgateway.safe.ConfigException with every problem found: file, line, cure
     */
    public static Engine load(Path home, Clock clock) {
        return load(home, clock, ValidationOptions.STANDARD);
    }

    /**
     * Loads schemas and mappings.
     *
     * @param pushes by what documents are judged that nobody says anything else of
     */
    public static Engine load(Path home, Clock clock, ValidationOptions pushes) {
        return new Engine(home, new SafeReaders(Limits.standard()), clock, pushes, null);
    }

    /**
     * Loads schemas, and takes into service those mappings whose cases pass, now and whenever they change.
     *
     * @param memory a file in which to remember what passed
     */
    static Engine serving(Path home, Clock clock, ValidationOptions pushes, Path memory) {
        return new Engine(home, new SafeReaders(Limits.standard()), clock, pushes, memory);
    }

    @Override
    public Checked check(byte[] document, @Nullable String mediaType) {
        return check(document, mediaType, pushes);
    }

    @Override
    public ValidationOptions standard() {
        return pushes;
    }

    @Override
    public void demand(ValidationOptions options) {
        validator.demand(options);
    }

    /**
     * Validates as somebody wants it.
     *
     * @throws IllegalArgumentException if the format or profile asked for does not exist; the message lists those that do
     */
    @Override
    public Checked check(byte[] document, @Nullable String mediaType, ValidationOptions options) {
        Validation validation = validator.validate(document, mediaType, options);
        return new Checked() {
            @Override
            public Report report() {
                return validation.report();
            }

            @Override
            public String text() {
                var read = validation.recognised();
                return read == null ? readers.shownText(document) : read.body().text();
            }

            @Override
            public Optional<CredentialOrigin> origin() {
                var elm = validation.elm();
                var read = validation.recognised();
                return elm != null && read != null && read.body() instanceof Body.Json body
                        ? Optional.of(CredentialOrigin.sent(body, elm))
                        : Optional.empty();
            }

            @Override
            public Canonical canonical(MappingSettings settings) {
                return options.draft() ? draft() : canonicalOf(document, validation, settings);
            }
        };
    }

    private static Canonical draft() {
        return Conversion.nothing("mapping:draft", Message.of("mapping.draft"), null);
    }

    /** What no shape forbids may still be too deep for a canonical form: the sender's to mend, not a failure of ours. */
    private static Canonical canonical(NodeTable nodes) {
        try {
            String root = nodes.ofType(CREDENTIAL_CLASS).get(0).id();
            return new Canonical(List.of(Credential.canonical(nodes, root)), List.of());
        } catch (UnreadableElmException e) {
            return Conversion.nothing(e.rule(), e.what(), null);
        }
    }

    private Canonical canonicalOf(byte[] document, Validation validation, MappingSettings settings) {
        var elm = validation.elm();
        FormatId format = validation.report().format();
        if (format == null) {
            throw new IllegalStateException("only a valid document has a canonical form");
        }
        if (elm != null && formats.find(format).orElseThrow().hub()) {
            return canonical(elm.nodes());
        }
        return conversion.of(document, format, settings);
    }

    /** A credential as canonical JSON-LD, in UTF-8. */
    public byte[] json(Credential credential) {
        return json.bytes(credential);
    }

    /** Checks a document that was made here against the schema of its own format. */
    public Report checkOutput(FormatId format, byte[] document) {
        return new SchemaCheck(formats, validator).check(document, format);
    }

    /** Checks documents and files that were made here against the schemas of their own formats. */
    public OutputCheck outputCheck() {
        return new OwnFormats(readers, formats, validator);
    }

    /** The readers that everything here was made with. */
    public SafeReaders readers() {
        return readers;
    }

    /** Whom seals are judged by. */
    TrustMaterial trust() {
        return trust;
    }

    /** What documents are validated by. */
    Validator validator() {
        return validator;
    }

    /** The formats there are. */
    public FormatCatalogue formats() {
        return formats;
    }

    /** The model of the hub. */
    public ElmModel model() {
        return model;
    }

    /** The mappings there are now. */
    public MappingCatalogue mappings() {
        return mappings.get();
    }

    /** What takes mappings into service, if this engine serves. */
    Optional<MappingService> service() {
        return Optional.ofNullable(service);
    }
}
