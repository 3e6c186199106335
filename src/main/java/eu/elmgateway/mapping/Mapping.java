package eu.elmgateway.mapping;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.Posted;
import eu.elmgateway.mapping.loss.Trace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.Place;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Maps documents of one format to another by a stylesheet. Besides its own parameters a stylesheet may declare {@code tables}
 * (its code tables), {@code now} (the instant), {@code original} (the source document as base64), and whatever the caller gives,
 * such as {@code record} (the stable record id). What is set reaches it as parameters and, for stylesheets that tell issuers
 * apart, as {@code settings} and {@code issuerSettings}. It reaches no file and no network, and is bounded in time. Thread-safe.
 */
public final class Mapping {
    private final MappingDescriptor descriptor;
    private final MappingVersion version;
    private final Stylesheet stylesheet;
    private final SourceTree source;
    private final MappingEnvironment environment;
    private final @Nullable Consumer<MissingCode> missingCodes;

    /** @param source how documents of the formats it reads become trees */
    Mapping(
            MappingDescriptor descriptor,
            MappingVersion version,
            Stylesheet stylesheet,
            SourceTree source,
            MappingEnvironment environment) {
        this(descriptor, version, stylesheet, source, environment, null);
    }

    private Mapping(
            MappingDescriptor descriptor,
            MappingVersion version,
            Stylesheet stylesheet,
            SourceTree source,
            MappingEnvironment environment,
            @Nullable Consumer<MissingCode> missingCodes) {
        this.missingCodes = missingCodes;
        this.descriptor = descriptor;
        this.version = version;
        this.stylesheet = stylesheet;
        this.source = source;
        this.environment = environment;
    }

    /** What the mapping maps, and which settings it takes. */
    public MappingDescriptor descriptor() {
        return descriptor;
    }

    /** Which mapping it is, to the letter: its name, {@code @}, and the hash of all files that it is made of. */
    public String version() {
        return version.toString();
    }

    /** Whether its stylesheet asks for a setting, or for what else it may be given. */
    public boolean takes(String setting) {
        return stylesheet.declares(setting)
                || descriptor.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(setting));
    }

    /**
     * The same mapping, made to tell which keys its code tables lack. Every one is told, each time it is looked up, and none
     * refuses the document; what is mapped meanwhile is of no use.
     */
    public Mapping telling(Consumer<MissingCode> missingCodes) {
        return new Mapping(descriptor, version, stylesheet, source, environment, missingCodes);
    }

    /** Where the code table of a name is and the line that would add a key to it; empty if there is no such table. */
    public Optional<String> lineFor(String table, String key) {
        var tables = stylesheet.tables();
        return tables.named(table).map(found -> tables.file(found) + ": " + found.line(key));
    }

    /**
     * Maps a document of a format other than the hub's: an XML document, or a JSON document in the representation of
     * {@code fn:json-to-xml}.
     *
     * @param document as it was received
     * @param settings by name; those that the stylesheet does not take are not used
     * @throws MappingFailedException if the stylesheet breaks or takes too long
     */
    public MappingResult map(byte[] document, Map<String, String> settings) {
        return map(document, MappingSettings.of(settings));
    }

    /** Maps an XML document; as the other one. */
    public MappingResult map(byte[] document, MappingSettings settings) {
        return map(document, settings, true);
    }

    /** @param traced whether the result shall have a loss report */
    MappingResult map(byte[] sent, MappingSettings settings, boolean traced) {
        try {
            byte[] document =
                    Posted.unpacked(sent, environment.readers().limits()).orElse(sent);
            return mapped(document, settings, traced);
        } catch (UnreadableException unreadable) {
            return new MappingRefusal("syntax", unreadable.getMessage());
        }
    }

    private MappingResult mapped(byte[] document, MappingSettings settings, boolean traced) throws UnreadableException {
        return run(source.of(document, tree(traced)), settings, given(document), traced);
    }

    private Map<String, String> given(byte[] document) {
        var given = new HashMap<String, String>();
        if (stylesheet.declares("original")) {
            given.put("original", Base64.getEncoder().encodeToString(document));
        }
        if (stylesheet.declares("digest")) {
            given.put("digest", SourceDigest.of(document));
        }
        return given;
    }

    private static TreeModel tree(boolean traced) {
        return traced ? Trace.tree() : TreeModel.TINY_TREE;
    }

    /** The tree that its stylesheet would read. */
    XdmNode tree(byte[] document) throws UnreadableException {
        return source.of(document, tree(false)).tree();
    }

    /** Maps a credential; as the other one. What is told is pointed to in its canonical JSON-LD. */
    public MappingResult map(Credential credential, Map<String, String> settings) {
        return map(credential, MappingSettings.of(settings), true);
    }

    /**
     * Maps a credential; as the other one.
     *
     * @param origin the document in which to point to what is told; asked only if there is something to point to
     */
    public MappingResult map(Credential credential, Map<String, String> settings, Supplier<CredentialOrigin> origin) {
        return map(credential, MappingSettings.of(settings), origin, true);
    }

    /** @param traced whether the result shall have a loss report */
    MappingResult map(Credential credential, MappingSettings settings, boolean traced) {
        return map(credential, settings, () -> environment.canonical(credential), traced);
    }

    private MappingResult map(
            Credential credential, MappingSettings settings, Supplier<CredentialOrigin> origin, boolean traced) {
        var view = environment.forms().view().view(credential, tree(traced));
        return run(environment.elm(view, origin), settings, Map.of(), traced);
    }

    /**
     * Maps many credentials into one document; as the others, but not traced if they are several, and nothing is pointed to then.
     *
     * @param credentials record id to credential
     */
    public MappingResult mapBatch(Map<String, Credential> credentials, Map<String, String> settings) {
        return mapBatch(
                credentials,
                settings,
                () -> environment.canonical(credentials.values().iterator().next()));
    }

    /**
     * Maps many credentials into one document; as the other one.
     *
     * @param origin the document of the only one
     */
    public MappingResult mapBatch(
            Map<String, Credential> credentials, Map<String, String> settings, Supplier<CredentialOrigin> origin) {
        boolean traced = credentials.size() == 1;
        var view = environment.forms().view().batch(credentials, tree(traced));
        var source = traced ? environment.elm(view, origin) : new SourceDocument(view, any -> Map.of());
        return run(source, MappingSettings.of(settings), Map.of(), traced);
    }

    private MappingResult run(
            SourceDocument source, MappingSettings settings, Map<String, String> given, boolean traced) {
        MappingSettings complete = complete(settings);
        var missing = missing(complete.values());
        return missing.isPresent() ? missing.get() : transform(source, complete, given, traced);
    }

    /** Its stylesheet, ready to run by itself. */
    Xslt30Transformer transformer(byte[] document, MappingSettings settings) throws SaxonApiException {
        return stylesheet.transformer(complete(settings), given(document), new NoteTaker(stylesheet.words()));
    }

    private MappingSettings complete(MappingSettings settings) {
        var values = new HashMap<String, String>();
        values.put("now", environment.clock().instant().toString());
        for (var parameter : descriptor.parameters()) {
            if (parameter.standard() != null) {
                values.put(parameter.name(), parameter.standard());
            }
        }
        values.putAll(settings.values());
        if (missingCodes != null) {
            values.put("collect-missing-codes", "true");
        }
        return new MappingSettings(values, settings.issuers(), settings.place());
    }

    private Optional<MappingResult> missing(Map<String, String> values) {
        return descriptor.parameters().stream()
                .filter(parameter -> parameter.required()
                        && values.getOrDefault(parameter.name(), "").isBlank())
                .findFirst()
                .map(parameter -> new MissingSetting(
                        parameter.name(), stylesheet.words().said(parameter.meaning()), Place.NOWHERE));
    }

    private MappingResult transform(
            SourceDocument source, MappingSettings settings, Map<String, String> given, boolean traced) {
        try {
            return environment
                    .deadline()
                    .within("the mapping " + descriptor.name(), () -> transformed(source, settings, given, traced));
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof MappingFailedException failed
                    ? failed
                    : new MappingFailedException("the mapping " + descriptor.name() + " broke", broken.getCause());
        }
    }

    private MappingResult transformed(
            SourceDocument source, MappingSettings settings, Map<String, String> given, boolean traced)
            throws SaxonApiException {
        var notes = new NoteTaker(stylesheet.words());
        var trace = traced ? new Trace(source.tree(), stylesheet.codes()) : null;
        var messages = new Messages(heard(), notes);
        return new Run(descriptor, environment.forms(), source, trace, messages, notes)
                .of(stylesheet.transformer(settings, given, notes));
    }

    private Consumer<MissingCode> heard() {
        return missingCodes == null ? code -> {} : missingCodes;
    }
}
