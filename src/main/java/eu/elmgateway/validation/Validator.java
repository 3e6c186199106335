package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.FormatRecogniser;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Seals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of a document what is wrong with it, layer by layer: can it be read and what is it (syntax), does it have the right
 * structure, and in JSON-LD does it keep to its shapes and to the rules shapes cannot express. A layer that an earlier one
 * left nothing to look at is skipped. Nothing is fetched. Thread-safe; one instance serves the process.
 */
public final class Validator {
    private final SafeReaders readers;
    private final FormatCatalogue catalogue;
    private final FormatRecogniser recogniser;
    private final XmlLayers xml;
    private final FormatLayers json;
    private final ElmVersions elm;
    private final @Nullable SealLayer seals;

    /**
     * Schemas and shapes are compiled when a document first needs them.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of {@code schemas} cannot be used
     */
    public Validator(SafeReaders readers, FormatCatalogue catalogue, ElmModel model) {
        this(readers, catalogue, model, Clock.systemUTC());
    }

    /**
     * Schemas, shapes and rules are read when a document first needs them.
     *
     * @param clock what time it is, for dates that lie in the future
     * @throws eu.elmgateway.safe.ConfigException if a file of {@code schemas} cannot be used
     */
    public Validator(SafeReaders readers, FormatCatalogue catalogue, ElmModel model, Clock clock) {
        this.readers = readers;
        this.catalogue = catalogue;
        this.recogniser = new FormatRecogniser(readers, catalogue);
        this.xml = new XmlLayers(readers, catalogue);
        this.json = new JsonLayers(readers, catalogue);
        this.elm = new ElmVersions(readers, catalogue, model, clock);
        this.seals = null;
    }

    private Validator(Validator other, Seals seals) {
        this.readers = other.readers;
        this.catalogue = other.catalogue;
        this.recogniser = other.recogniser;
        this.xml = other.xml;
        this.json = other.json;
        this.elm = other.elm;
        this.seals = new SealLayer(seals, other.readers);
    }

    /** The same, that verifies seals besides. */
    public Validator verifying(Seals verifier) {
        return new Validator(this, verifier);
    }

    private Validation sealed(Validation validation, ValidationOptions options) {
        return seals == null || !options.seals() ? validation : seals.on(validation);
    }

    /**
     * Reads the shapes of every profile and the rules of XML formats now, so that what is wrong with them is heard at the start.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of {@code schemas} cannot be used
     */
    public void checkConfiguration() {
        elm.checkConfiguration();
        xml.checkConfiguration();
    }

    /**
     * Reads what validation alone needs: no mappings, no routes.
     *
     * @param home the folder that holds {@code schemas}
     * @throws eu.elmgateway.safe.ConfigException if a file of {@code schemas} cannot be used
     */
    public static Validator load(Path home, FormatCatalogue catalogue, SafeReaders readers) {
        return new Validator(readers, catalogue, ElmModel.load(home, readers));
    }

    /**
     * Validates a document as one of a format, whatever it looks like.
     *
     * @param document as it was sent
     */
    public Validation validateAs(byte[] document, Format format, ValidationOptions options) {
        try {
            return sealed(check(recogniser.as(format, document), options.byFormat(format.id())), options);
        } catch (UnreadableException e) {
            return new Validation(new Report(format.id(), null, List.of(Refusals.syntax(e))), null, null, null);
        }
    }

    /**
     * Validates a document.
     *
     * @param document as it was sent
     * @param mediaType as the sender declared it, null if it did not; the content has the last word
     */
    public Validation validate(byte[] document, @Nullable String mediaType) {
        return validate(document, mediaType, ValidationOptions.STANDARD);
    }

    /**
     * Validates a document as somebody wants it.
     *
     * @param document as it was sent
     * @param mediaType as the sender declared it, null if it did not; the content has the last word
     * @throws IllegalArgumentException if the format or profile asked for does not exist; the message lists those that do
     */
    public Validation validate(byte[] document, @Nullable String mediaType, ValidationOptions options) {
        FormatId asked = options.format();
        if (asked != null) {
            return validateAs(document, format(asked), options);
        }
        try {
            return sealed(swift(document, mediaType, options), options);
        } catch (DeclinedException declined) {
            return sealed(thorough(document, mediaType, options), options);
        }
    }

    /** What is to be said of the seals of a document, and nothing else; one that cannot be read has none. */
    public SealVerdict seal(byte[] document, @Nullable String mediaType) {
        try {
            return seals == null
                    ? SealVerdict.ABSENT
                    : seals.verdict(recognised(document, mediaType).body());
        } catch (UnreadableException e) {
            return SealVerdict.ABSENT;
        }
    }

    private Recognised recognised(byte[] document, @Nullable String mediaType) throws UnreadableException {
        try {
            return recogniser.glance(document, mediaType);
        } catch (DeclinedException e) {
            return recogniser.recognise(document, mediaType);
        }
    }

    /** Without a tree, for regular documents of ELM. */
    private Validation swift(byte[] document, @Nullable String mediaType, ValidationOptions options)
            throws DeclinedException {
        Recognised glanced = recogniser.glance(document, mediaType);
        if (glanced.format().language() != Format.Language.JSON_LD) {
            throw new DeclinedException("language");
        }
        return elm.swift(glanced, options);
    }

    private Validation thorough(byte[] document, @Nullable String mediaType, ValidationOptions options) {
        try {
            return check(recogniser.recognise(document, mediaType), options);
        } catch (UnreadableException e) {
            return new Validation(new Report(null, null, List.of(Refusals.syntax(e))), null, null, null);
        }
    }

    /**
     * Says before any document is read whether what is asked for exists.
     *
     * @throws IllegalArgumentException if a format or profile does not; the message lists those that do
     */
    public void demand(ValidationOptions options) {
        FormatId asked = options.format();
        if (asked != null) {
            format(asked);
        }
        elm.demand(options);
    }

    /** The profiles that there are, by format, in the order of their files. */
    public List<NamedProfile> profiles() {
        return elm.profiles();
    }

    /**
     * Which terms which classes of ELM have, in the version that everything is mapped to.
     *
     * @param profile name or IRI of the profile whose shapes say so, null for that of credentials that name none
     * @throws IllegalArgumentException if there is no such profile; the message lists those that there are
     * @throws eu.elmgateway.safe.ConfigException if a file of shapes cannot be used
     */
    public ModelTerms terms(@Nullable String profile) {
        return elm.terms(profile);
    }

    private Format format(FormatId asked) {
        return catalogue
                .find(asked)
                .orElseThrow(() -> new IllegalArgumentException("there is no format " + asked + "; write one of "
                        + catalogue.formats().stream()
                                .map(format -> format.id().toString())
                                .collect(Collectors.joining(", "))));
    }

    /** Validates a document that was recognised before. */
    Validation check(Recognised document, ValidationOptions options) {
        FormatLayers layers = switch (document.format().language()) {
            case XML -> xml;
            case JSON -> json;
            case JSON_LD -> elm;
        };
        return layers.check(document, options);
    }
}
