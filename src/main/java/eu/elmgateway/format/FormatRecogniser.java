package eu.elmgateway.format;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document's format by its content: XML by its root and the schemas it names, JSON by contexts, types and keys. The
 * media type decides only where the content says nothing. Thread-safe.
 */
public final class FormatRecogniser {
    private static final int KEYS_SHOWN = 8;

    private record Match(Format format, DocumentKind kind, JsonSign sign) {}

    private final SafeReaders readers;
    private final XmlKinds xml;

    /** What a document may be known by, the weightiest first. */
    private final List<Match> matches;

    public FormatRecogniser(SafeReaders readers, FormatCatalogue catalogue) {
        this.readers = readers;
        this.xml = new XmlKinds(catalogue);
        this.matches = catalogue.formats().stream()
                .flatMap(format -> format.documents().stream()
                        .flatMap(kind -> kind.signs().stream().map(sign -> new Match(format, kind, sign))))
                .sorted(Comparator.comparingInt(match -> -match.sign().weight()))
                .toList();
    }

    /**
     * Reads a document as far as it must.
     *
     * @param mediaType as the sender declared it, null if it did not
     * @throws UnreadableException if the document cannot be read or is of no format known here
     */
    public Recognised recognise(byte[] document, @Nullable String mediaType) throws UnreadableException {
        var posted = Posted.unpacked(document, readers.limits());
        return posted.isPresent() ? unpacked(read(posted.get(), null)) : read(document, mediaType);
    }

    private static Recognised unpacked(Recognised found) {
        Message said = Message.of("structure.note.posted");
        return new Recognised(
                found.format(),
                found.kind(),
                found.body(),
                found.note() == null ? said : found.note().then(said),
                found.others());
    }

    private Recognised read(byte[] document, @Nullable String mediaType) throws UnreadableException {
        Script script = Script.of(document, mediaType);
        Recognised found =
                script == Script.XML ? xml.recognise(readers.xml(document)) : json(Body.Json.read(readers, document));
        return script.declared(mediaType) ? found : noted(found, mediaType);
    }

    /**
     * Takes a document as one of a format, whatever it looks like. The kind is the one that it bears the signs of; if it
     * bears none, the first, whose schema will say what is wrong.
     *
     * @throws UnreadableException if the document cannot be read in the language of the format
     */
    public Recognised as(Format format, byte[] document) throws UnreadableException {
        var posted = Posted.unpacked(document, readers.limits());
        return posted.isPresent() ? unpacked(taken(format, posted.get())) : taken(format, document);
    }

    private Recognised taken(Format format, byte[] document) throws UnreadableException {
        if (format.language() == Format.Language.XML) {
            XmlText text = readers.xml(document);
            return new Recognised(
                    format, kind(format, kind -> text.root().equals(kind.root())), new Body.Xml(text), null);
        }
        Body.Json body = Body.Json.read(readers, document);
        return new Recognised(
                format, kind(format, kind -> kind.bears(body.content().tree())), body, null);
    }

    private static DocumentKind kind(Format format, Predicate<DocumentKind> right) {
        return format.documents().stream()
                .filter(right)
                .findFirst()
                .orElse(format.documents().get(0));
    }

    /**
     * Recognises a JSON object at a glance. Whoever uses the result must read the document to the end before any of it is
     * believed, and leave it to {@link #recognise} if that fails.
     *
     * @param mediaType as the sender declared it, null if it did not
     * @throws DeclinedException if a glance is not enough
     */
    public Recognised glance(byte[] document, @Nullable String mediaType) throws DeclinedException {
        JsonText sent = readers.glance(document);
        boolean named = !sent.outline().texts("@context").isEmpty();
        boolean sealed = !named && SealedText.is(sent.outline().names());
        var body = new Body.Json(sent, sealed ? SealedText.glance(readers, sent) : null);
        for (Match match : matches) {
            if (match.sign().on(body.content().outline())) {
                Recognised found = recognised(match, body);
                return Script.JSON.declared(mediaType) ? found : noted(found, mediaType);
            }
        }
        throw new DeclinedException("format");
    }

    private static Recognised noted(Recognised found, @Nullable String mediaType) {
        Message note = Message.of("structure.note.declared", String.valueOf(mediaType));
        return new Recognised(
                found.format(),
                found.kind(),
                found.body(),
                found.note() == null ? note : found.note().then(note));
    }

    private Recognised json(Body.Json body) throws UnreadableException {
        Match match = match(body.content())
                .orElseThrow(() -> unknown(
                        stranger(body.content()), body.places(List.of("")).get("")));
        return recognised(match, body);
    }

    private static Recognised recognised(Match match, Body.Json body) {
        return new Recognised(
                match.format(), match.kind(), body, body.seal() == null ? null : Message.of("structure.note.sealed"));
    }

    private Optional<Match> match(JsonText content) {
        return matches.stream().filter(match -> match.sign().on(content.tree())).findFirst();
    }

    private static Message stranger(JsonText content) {
        Iterable<String> names = content.tree()::fieldNames;
        List<String> some = StreamSupport.stream(names.spliterator(), false)
                .limit(KEYS_SHOWN)
                .map(key -> key.length() > 40 ? key.substring(0, 40) + "…" : key)
                .toList();
        return some.isEmpty() ? Message.of("syntax.unknown-json.empty") : Message.of("syntax.unknown-json", some);
    }

    private UnreadableException unknown(Message message, @Nullable TextPlace place) {
        return xml.unknown(message, place);
    }
}
